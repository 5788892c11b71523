import { describe, expect, it } from 'vitest';
import { NEARLY_OVER_SHOWN_MS } from '../../../../core/interview/durations.ts';
import { interviewToView } from '../../../../core/interview/view.ts';
import { NO_VOICE } from '../../../../core/interview/types.ts';
import type { InterviewState } from '../../../../core/interview/types.ts';
import { timeRemark } from '../../../../core/interview/reducer.ts';
import { aPlan } from './interview-builders.ts';

const plan = aPlan({ answerLimitMs: 60_000 });

const answering = (ranMs: number): InterviewState => ({
  kind: 'running',
  plan,
  nowMs: ranMs,
  stage: {
    kind: 'answer',
    questionIndex: 0,
    take: 1,
    remark: timeRemark(ranMs, 60_000, 'practice'),
  },
  clock: { ranMs: 0, sinceMs: 0 },
  voice: NO_VOICE,
  hasSpoken: false,
  notes: '',
  isQuitAsked: false,
});

describe('the remark on the time that is to be seen', () => {
  it.each([
    [29_999, 'none'],
    [30_000, 'nearly-over'],
    [30_000 + NEARLY_OVER_SHOWN_MS - 1, 'nearly-over'],
    [30_000 + NEARLY_OVER_SHOWN_MS, 'none'],
    [59_999, 'none'],
    [60_000, 'over'],
    [89_999, 'over'],
    [90_000, 'long'],
  ] as const)('after %i ms of 60 s: %s', (ranMs, remark) => {
    expect(interviewToView(answering(ranMs))).toMatchObject({ remark });
  });
});
