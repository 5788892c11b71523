import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { METRICS } from '../../../../core/metrics/registry.ts';
import { buildReview } from '../../../../core/review/build-review.ts';
import { anAnswer, aPhase, aRecord, aSession } from '../../../helpers/a-session-record.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { aSignals, repeat } from '../../../helpers/a-signals.ts';

const idsOf = (scope: string) =>
  METRICS.filter((metric) => metric.scope === scope && metric.shownIn === undefined).map(
    (metric) => metric.id,
  );

const signals = aSignals({
  face: [
    { seconds: 60, contact: 0 },
    ...repeat(12, [{ seconds: 3 }, { seconds: 2, contact: 0 as const }]),
  ],
  pose: [{ seconds: 60, uprightness: 40 }, { seconds: 60 }],
});
const record = aRecord({
  session: aSession({ durationMs: 120_000 }),
  answers: [
    anAnswer({ id: 'b', questionIndex: 1, startMs: 60_000, endMs: null }),
    anAnswer({ id: 'a', questionIndex: 0, startMs: 10_000, endMs: 60_000 }),
  ],
  phases: [aPhase({ kind: 'greeting', startMs: 0, endMs: 6000 })],
});

function valueIn(review: ReturnType<typeof buildReview>, answerIndex: number, metricId: string) {
  const outcome = review.answers[answerIndex]?.metrics.find(
    (one) => one.metricId === metricId,
  )?.outcome;
  return outcome?.kind === 'value' ? outcome.value : outcome?.reason.kind;
}

describe('buildReview', () => {
  const review = buildReview(record, signals);

  it('holds every metric of each scope', () => {
    expect(review.greeting.map((one) => one.metricId)).toEqual(idsOf('greeting'));
    expect(review.closing.map((one) => one.metricId)).toEqual(idsOf('closing'));
    expect(review.overall.map((one) => one.metricId)).toEqual(
      ['session', 'turn-end', 'listening'].flatMap(idsOf),
    );
    for (const answer of review.answers) {
      expect(answer.metrics.map((one) => one.metricId)).toEqual(idsOf('answer'));
    }
  });

  it('names the missing camera, not the missing face, as the reason', () => {
    const session = { ...record.session, camera: null };
    const blind = buildReview({ ...record, session }, aSignals({ calibrated: false }));
    const reasons = new Set(
      [...blind.overall, ...blind.greeting, ...blind.answers.flatMap(({ metrics }) => metrics)].map(
        ({ outcome }) => (outcome.kind === 'value' ? 'value' : outcome.reason.kind),
      ),
    );
    expect([...reasons].toSorted()).toEqual(['no-camera', 'nothing-to-measure']);
    expect(blind.summary.map(({ text }) => text)).toEqual([
      'This session ran without a camera, so nothing was measured.',
    ]);
  });

  it('says that the look at an interviewer is missing from the calibration', () => {
    const isPartly = (calibration: Calibration | null) =>
      buildReview({ ...record, session: { ...record.session, calibration } }, signals)
        .partlyCalibrated;
    expect(isPartly(aCalibration())).toBe(false);
    expect(isPartly(aCalibration({ interviewerGazePitch: null }))).toBe(true);
    expect(isPartly(aCalibration({ people: [null] }))).toBe(true);
    expect(isPartly(null)).toBe(false);
  });

  it('measures each answer over its own time, in the order they were given', () => {
    expect(review.answers.map((one) => one.answer.id)).toEqual(['a', 'b']);
    expect(valueIn(review, 0, 'looks-at-interviewer')).toBe(0);
    expect(valueIn(review, 1, 'looks-at-interviewer')).toBeCloseTo(60, 5);
    expect(valueIn(review, 0, 'slouch')).toBeCloseTo(100, 5);
    expect(valueIn(review, 1, 'slouch')).toBe(0);
  });

  it('measures the listening over the questions, and how the answers ended', () => {
    const asked = (index: number) =>
      aPhase({
        kind: 'question',
        questionIndex: index,
        startMs: index * 30_000,
        endMs: index * 30_000 + 20_000,
      });
    const measured = buildReview(
      aRecord({
        session: aSession({ durationMs: 120_000 }),
        answers: [0, 1, 2].map((index) =>
          anAnswer({
            id: `a${index}`,
            startMs: 100_000 + 5000 * index,
            endMs: 104_000 + 5000 * index,
          }),
        ),
        phases: [asked(0), asked(1)],
      }),
      aSignals({ face: [{ seconds: 20 }, { seconds: 80, contact: 0 }, { seconds: 20 }] }),
    );
    const valueOf = (id: string) => measured.overall.find((one) => one.metricId === id)?.outcome;
    expect(valueOf('looks-while-listening')).toMatchObject({ value: expect.closeTo(50, 4) });
    expect(valueOf('turn-end-contact')).toMatchObject({ value: 100 });
  });

  it('gives a recording neither listening nor ends of answers', () => {
    const recorded = aRecord({ ...record, session: { ...record.session, source: 'recording' } });
    expect(buildReview(recorded, signals).overall.map((one) => one.metricId)).toEqual(
      idsOf('session'),
    );
  });

  it('measures over all answers together', () => {
    const overall = review.overall.find((one) => one.metricId === 'session-looks-at-interviewer');
    expect(overall?.outcome).toMatchObject({
      kind: 'value',
      value: expect.closeTo((100 * 36) / 110, 4),
    });
  });

  it('does not count what happened in a pause', () => {
    const paused = aRecord({
      ...record,
      answers: [anAnswer({ startMs: 30_000, endMs: 120_000 })],
      phases: [aPhase({ kind: 'paused', startMs: 30_000, endMs: 60_000 })],
    });
    expect(valueIn(buildReview(paused, signals), 0, 'looks-at-interviewer')).toBeCloseTo(60, 5);
  });

  it('gives the same intervals every time', () => {
    expect(buildReview(record, signals)).toEqual(review);
  });

  it('is honest about a short answer: posture yes, shares of looking no', () => {
    const short = aRecord({ ...record, answers: [anAnswer({ startMs: 70_000, endMs: 84_000 })] });
    const measured = buildReview(short, signals);
    expect(valueIn(measured, 0, 'looks-at-interviewer')).toBe('too-short');
    expect(valueIn(measured, 0, 'uprightness')).toBeCloseTo(100, 5);
  });

  it('has no figure anywhere when there was no camera', () => {
    const blind = aRecord({ ...record, session: aSession({ camera: null, durationMs: 120_000 }) });
    const empty = buildReview(blind, { ...aSignals({ calibrated: false }), durationMs: 120_000 });
    const all = [
      ...empty.greeting,
      ...empty.overall,
      ...empty.answers.flatMap((one) => one.metrics),
    ];
    expect(
      all.every((one) => one.outcome.kind === 'not-enough-data' && one.position === null),
    ).toBe(true);
  });
});
