import { describe, expect, it } from 'vitest';
import { findAdvice } from '../../../../core/guidance/advice.ts';
import { findMetric } from '../../../../core/metrics/registry.ts';
import { buildReview } from '../../../../core/review/build-review.ts';
import { buildSummary } from '../../../../core/review/summary.ts';
import type { Phase } from '../../../../core/domain/phase.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import { aValue } from '../../../helpers/a-review.ts';
import { anAnswer, aPhase, aRecord, aSession } from '../../../helpers/a-session-record.ts';
import { aSignals, repeat } from '../../../helpers/a-signals.ts';
import { yourQuestion } from '../interview/interview-builders.ts';
import type { FaceStretch, PoseStretch } from '../../../helpers/a-signals.ts';

const MINUTES = 3;
const record = aRecord({
  session: aSession({ durationMs: MINUTES * 60_000 }),
  answers: Array.from({ length: MINUTES }, (_, index) =>
    anAnswer({
      id: `a${index}`,
      questionIndex: index,
      startMs: index * 60_000,
      endMs: (index + 1) * 60_000,
    }),
  ),
  phases: [aPhase({ kind: 'greeting', startMs: 0, endMs: 6000 })],
});
const aside = { seconds: 2, contact: 0, target: 'up' } as const;
const balanced = repeat(12 * MINUTES, [{ seconds: 3 }, aside]);

const summaryOf = (request: {
  face?: FaceStretch[];
  pose?: PoseStretch[];
  calibrated?: boolean;
  interviewerKnown?: boolean;
  record?: SessionRecord;
}) =>
  buildReview(
    request.record ?? record,
    aSignals({
      face: request.face ?? balanced,
      pose: request.pose ?? [{ seconds: 60 * MINUTES }],
      calibrated: request.calibrated ?? true,
      interviewerKnown: request.interviewerKnown ?? true,
    }),
  ).summary;
const textOf = (lines: ReturnType<typeof summaryOf>) => lines.map((line) => line.text).join('\n');
const aboutSession = (lines: ReturnType<typeof summaryOf>) =>
  lines.filter((line) => line.questionIndex === null);

describe('the summary', () => {
  it('quotes figures with their interval, and advice that exists', () => {
    const lines = summaryOf({});
    const contact = lines.find((line) => line.metricIds.includes('session-looks-at-interviewer'));
    expect(contact?.text).toMatch(/60 % \(\d+–\d+ %\)/);
    expect(contact?.tone).toBe('good');
    for (const line of lines) {
      for (const id of line.metricIds) expect(findMetric(id)).toBeDefined();
      if (line.adviceId) expect(findAdvice(line.adviceId)).toBeDefined();
    }
  });

  it('gives no verdict and no advice where the interval reaches to both sides of the band', () => {
    // Three long looks at the interviewer and three away: a third of the interval is below the band.
    const turns = repeat(3, [{ seconds: 24 }, { seconds: 36, contact: 0 as const }]);
    const lines = summaryOf({ face: turns });
    const contact = lines.find((line) => line.metricIds.includes('session-looks-at-interviewer'));
    expect(contact?.text).toMatch(
      /: 40 % \(\d+–\d+ %\)\. Whether that lies in the band \(35–70 %\) cannot be told yet\.$/,
    );
    expect(contact?.tone).toBe('neutral');
    expect(contact?.adviceId).toBeNull();
  });

  it('says of an answer none of whose figures can be placed that nothing can be told yet', () => {
    const wide = aValue({ value: 27, interval: { low: 3, high: 98 } });
    const metrics = [{ metricId: 'uprightness', outcome: wide, position: 'unclear' as const }];
    const answers = [{ answer: anAnswer({}), metrics, clips: [], findings: [], reading: null }];
    const lines = buildSummary(record, { calibrated: true, answers, overall: [], greeting: [] });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.text).toMatch(/^Question 1: .+ cannot be told yet: /);
    expect(lines[0]).toMatchObject({ tone: 'neutral', adviceId: null });
  });

  it('keeps to six lines about the session', () => {
    const interrupted = {
      ...record,
      session: aSession({ ...record.session, state: 'interrupted' }),
    };
    const face = repeat(MINUTES, [{ seconds: 5 }, { seconds: 55, contact: 0 as const }]);
    const lines = summaryOf({ face, calibrated: false, record: interrupted });
    expect(aboutSession(lines).length).toBeLessThanOrEqual(6);
    expect(textOf(lines)).toContain('The app ended during this session');
  });

  it('says for each answer what went well and what is most useful to work on', () => {
    const pose = [{ seconds: 60 }, { seconds: 60, uprightness: 30 }, { seconds: 60 }];
    const second = summaryOf({ pose }).filter((line) => line.questionIndex === 1);
    expect(second.map((line) => [line.tone, line.metricIds[0]])).toEqual([
      ['good', 'looks-at-interviewer'],
      ['improve', 'uprightness'],
    ]);
    expect(second[0]?.text).toMatch(/^Question 2: /);
  });

  it('praises only when there is nothing to work on', () => {
    const first = summaryOf({}).filter((line) => line.questionIndex === 0);
    expect(first.map((line) => line.tone)).toEqual(['good']);
  });

  it('names the point that came up in several answers', () => {
    const pose = [{ seconds: 60 }, { seconds: 120, uprightness: 30 }];
    expect(textOf(aboutSession(summaryOf({ pose })))).toContain(
      'uprightness, outside its band in 2 of 3',
    );
    const once = [{ seconds: 60 }, { seconds: 60, uprightness: 30 }, { seconds: 60 }];
    expect(textOf(aboutSession(summaryOf({ pose: once })))).not.toContain('Most useful');
  });

  it('leaves it to the notice above it to say that calibration was skipped', () => {
    const known = textOf(aboutSession(summaryOf({ calibrated: false })));
    expect(known).not.toMatch(/alibrat/);
    expect(known).toContain('60 %');
    const unknown = textOf(aboutSession(summaryOf({ calibrated: false, interviewerKnown: false })));
    expect(unknown).not.toMatch(/alibrat|%/);
  });

  it('says why there is no figure', () => {
    const short = {
      ...record,
      answers: [anAnswer({ startMs: 0, endMs: 12_000 })],
    };
    expect(textOf(summaryOf({ record: short }))).toContain(
      'only 12 s could be measured, 30 s are needed',
    );
  });

  it('says that nothing was seen, and nothing else about figures', () => {
    const lines = summaryOf({ face: [], pose: [] });
    expect(aboutSession(lines)).toHaveLength(1);
    expect(textOf(lines)).toContain('Nothing could be measured');
    expect(textOf(lines)).not.toMatch(/\d %/);
  });

  it('says that there was no camera', () => {
    const blind = { ...record, session: aSession({ ...record.session, camera: null }) };
    expect(textOf(summaryOf({ face: [], pose: [], calibrated: false, record: blind }))).toContain(
      'without a camera',
    );
  });

  it('says that there was no answer', () => {
    expect(textOf(summaryOf({ record: { ...record, answers: [] } }))).toContain(
      'No answer was given',
    );
  });

  describe('where only the candidate asked', () => {
    const listening = (take: number, startMs: number, endMs: number) =>
      aPhase({ kind: 'listening', questionIndex: null, take, startMs, endMs });
    const { plan } = record.session;
    const asking = (phases: readonly Phase[]): SessionRecord => ({
      ...record,
      answers: [],
      phases: [...record.phases, ...phases],
      session: aSession({
        ...record.session,
        plan: {
          ...plan,
          format: 'your-questions',
          questions: [],
          yourQuestions: { questions: [yourQuestion(0), yourQuestion(1)], limitMs: 120_000 },
        },
      }),
    });
    // The second is cut in two by a pause.
    const two = asking([
      listening(1, 10_000, 60_000),
      listening(2, 70_000, 90_000),
      aPhase({ kind: 'paused', startMs: 90_000, endMs: 95_000 }),
      listening(2, 95_000, 115_000),
    ]);

    it('says how much was asked and listened, and how, and nothing of answers', () => {
      const text = textOf(summaryOf({ record: two }));
      expect(text).toContain('You asked 2 questions, and listened to the answers for 1:30.');
      expect(text).toMatch(
        /You looked at the interviewer for \d+ % \(\d+–\d+ %\) of the time you listened/,
      );
      expect(text).not.toMatch(/No answer/);
    });

    it('says that nothing was asked', () => {
      const text = textOf(summaryOf({ record: asking([]) }));
      expect(text).toContain('You asked nothing in this session.');
      expect(text).not.toMatch(/No answer|listened to/);
    });

    it('says that nothing could be seen while listening, and that there was no camera', () => {
      const unseen = textOf(summaryOf({ face: [], pose: [], record: two }));
      expect(unseen).toContain('You asked 2 questions');
      expect(unseen).toContain('were seen while you listened.');
      expect(unseen).not.toMatch(/\d %/);
      const blind = { ...two, session: aSession({ ...two.session, camera: null }) };
      expect(textOf(summaryOf({ face: [], pose: [], calibrated: false, record: blind }))).toContain(
        'without a camera',
      );
    });

    it('tells it also where others asked and nothing was answered, but not beside answers', () => {
      const unanswered = {
        ...two,
        session: aSession({
          ...two.session,
          plan: { ...two.session.plan, questions: plan.questions },
        }),
      };
      const text = textOf(summaryOf({ record: unanswered }));
      expect(text).toContain('No answer was given in this session.');
      expect(text).toContain('You asked 2 questions');
      const answered = textOf(summaryOf({ record: { ...unanswered, answers: record.answers } }));
      expect(answered).not.toContain('You asked');
    });
  });

  it('speaks of the latest take of a question', () => {
    const twice = {
      ...record,
      answers: [
        anAnswer({ id: 'first', take: 1, startMs: 0, endMs: 60_000 }),
        anAnswer({ id: 'second', take: 2, startMs: 60_000, endMs: 120_000 }),
      ],
    };
    const lines = summaryOf({ record: twice }).filter((line) => line.questionIndex === 0);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.text).toMatch(/^Question 1, take 2: /);
  });
});
