import { describe, expect, test } from 'vitest';
import { recordingPlan } from '../../../../core/analysis/recording-plan.ts';
import { buildReport } from '../../../../core/notes/build-report.ts';
import { reportToMarkdown } from '../../../../core/notes/report-markdown.ts';
import { buildReview } from '../../../../core/review/build-review.ts';
import { answerName, recordedFrom } from '../../../../core/review/recorded.ts';
import { anAnswer, aPhase, aRecord, aSession } from '../../../helpers/a-session-record.ts';
import { aSignals, repeat } from '../../../helpers/a-signals.ts';

const plan = recordingPlan('talk.mp4', 'Northwind');
const session = aSession({ source: 'recording', durationMs: 120_000, plan });
const [question] = plan.questions;
const record = aRecord({
  session,
  answers: [anAnswer({ startMs: 0, endMs: 120_000, ...(question && { question }) })],
  phases: [
    aPhase({ kind: 'answer', startMs: 0, endMs: 120_000 }),
    aPhase({ kind: 'calibration', startMs: 0, endMs: 2_000 }),
  ],
});
const looks = repeat(24, [{ seconds: 3 }, { seconds: 2, contact: 0 as const }]);
const review = buildReview(record, aSignals({ face: looks, pose: [{ seconds: 120 }] }));
const nobody = buildReview(
  record,
  aSignals({ face: [{ seconds: 120, gap: true }], pose: [{ seconds: 120, gap: true }] }),
);

describe('what is said of a recording', () => {
  test('names its file, whatever its title is', () => {
    expect(recordedFrom(session)).toBe('Recording: talk.mp4');
    expect(recordedFrom(aSession())).toBeNull();
  });

  test('asks no question, because none was asked', () => {
    expect(answerName(anAnswer(), session)).toBeNull();
    expect(answerName(anAnswer({ questionIndex: 1, take: 2 }), aSession())).toBe(
      'Question 2, take 2',
    );
    expect(review.summary.length).toBeGreaterThan(1);
    expect(review.summary.map(({ text }) => text).join('\n')).not.toMatch(/Question|all answers/i);
    const said = review.summary.flatMap(({ questionIndex, metricIds }) =>
      questionIndex === null ? metricIds : [],
    );
    expect(said).toContain('looks-at-interviewer');
    expect(said).toContain('uprightness');
  });

  test('is that nobody was found, not that nobody was seen while answering', () => {
    expect(nobody.summary.map(({ text }) => text).join('\n')).toContain('found in the recording');
    expect(nobody.summary.map(({ text }) => text).join('\n')).not.toContain('you answered');
  });

  test('holds in the notes: no greeting, mode, clock, category or pause', () => {
    const notes = reportToMarkdown(buildReport(review));
    expect(notes).toContain('Recording: talk.mp4');
    expect(notes).toContain('Northwind');
    expect(notes).not.toMatch(
      /in the greeting|to prepare|\bMode\b|Question 1|Behavioural|Paused|answers together/,
    );
  });
});
