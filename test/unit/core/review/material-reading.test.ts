import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseQuestion, CASES } from '../../../../core/guidance/cases.ts';
import { totalLength } from '../../../../core/metrics/episodes/samples.ts';
import { buildReview } from '../../../../core/review/build-review.ts';
import { readingText } from '../../../../core/review/material-reading-text.ts';
import {
  materialReadings,
  MIN_READING_LOOK_MS,
  notCounted,
  READING_MERGE_MS,
} from '../../../../core/review/material-reading.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import { buildSessionFigures } from '../../../../core/trends/session-figures.ts';
import { anAnswer, aPhase, aRecord, aSession } from '../../../helpers/a-session-record.ts';
import { aSignals, aSpan } from '../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../helpers/a-signals.ts';

const [someCase] = CASES;
if (someCase === undefined) throw new Error('there are no cases');

const down = (seconds: number): FaceStretch => ({ seconds, contact: 0, target: 'down' });
const left = (seconds: number): FaceStretch => ({ seconds, contact: 0, target: 'left' });
const at = (seconds: number): FaceStretch => ({ seconds, contact: 1, target: 'interviewer' });

/** One answer over all of the time, with a case on the table or (`null`) without one. */
function presented(
  allowanceMs: number | null,
  face: readonly FaceStretch[],
  over: Partial<SessionRecord> = {},
) {
  const signals = aSignals({ face });
  const { durationMs } = signals;
  const session = aSession({ durationMs });
  const question =
    allowanceMs === null
      ? caseQuestion(someCase as (typeof CASES)[number], 0)
      : caseQuestion(
          { ...(someCase as (typeof CASES)[number]), readingAllowanceMs: allowanceMs },
          0,
        );
  const plan = {
    ...session.plan,
    questions: [allowanceMs === null ? { ...question, material: null } : question],
  };
  const record = {
    ...aRecord({
      answers: [anAnswer({ questionIndex: 0, startMs: 0, endMs: durationMs })],
      phases: [],
      ...over,
    }),
    session: { ...session, plan },
  };
  return { record, signals };
}

const readingOf = (...given: Parameters<typeof presented>) => {
  const { record, signals } = presented(...given);
  return materialReadings(record, signals)[0];
};

describe('reading the material while presenting', () => {
  it('is a look down, and no other', () => {
    expect(readingOf(60_000, [at(5), down(2), at(3), left(4), down(1), at(5)])?.spans).toEqual([
      aSpan(5, 7),
      aSpan(14, 15),
    ]);
  });

  it('is nothing without material', () => {
    expect(readingOf(null, [at(5), down(20), at(5)])).toBeUndefined();
  });

  it(`begins with looks of ${MIN_READING_LOOK_MS} ms`, () => {
    expect(readingOf(60_000, [at(5), down(0.25), at(5)])?.spans).toEqual([]);
    expect(readingOf(60_000, [at(5), down(0.3), at(5)])?.spans).toEqual([aSpan(5, 5.3)]);
  });

  it(`is one look when it is broken for less than ${READING_MERGE_MS} ms, and two from there on`, () => {
    expect(readingOf(60_000, [at(5), down(1), left(0.2), down(1), at(5)])?.spans).toHaveLength(1);
    expect(readingOf(60_000, [at(5), down(1), left(0.25), down(1), at(5)])?.spans).toHaveLength(2);
  });

  it('is not what could not be measured', () => {
    const unknown: FaceStretch = { seconds: 0.1, contact: -1, target: 'unknown' };
    expect(readingOf(60_000, [at(5), down(1), unknown, down(1), at(5)])?.spans).toEqual([
      aSpan(5, 6),
      aSpan(6.1, 7.1),
    ]);
    const gap: FaceStretch = { seconds: 3, gap: true };
    expect(readingOf(60_000, [at(5), down(1), gap, down(1), at(5)])?.readMs).toBeLessThan(2_500);
  });

  it('is cut where the allowance is used up; what lies beyond it counts', () => {
    const reading = readingOf(3_000, [at(5), down(2), at(2), down(4), at(5), down(1), at(1)]);
    expect(reading?.spans).toEqual([aSpan(5, 7), aSpan(9, 10)]);
    expect(reading?.beyond).toEqual([aSpan(10, 13), aSpan(18, 19)]);
  });

  it('does not use up the allowance where the user left something out or paused', () => {
    const leftOut = [{ id: 'l', sessionId: 's', startMs: 5_000, endMs: 7_000, reason: '' }];
    const phases = [aPhase({ kind: 'paused', startMs: 9_000, endMs: 10_000 })];
    const face = [at(5), down(2), at(2), down(4), at(5)];
    expect(readingOf(3_000, face, { leftOut, phases })?.spans).toEqual([aSpan(10, 13)]);
  });

  it('never takes out more than the allowance, nothing that was not a look down, and nothing without material', () => {
    const stretch = fc.record({
      kind: fc.constantFrom(at, down, left),
      tenths: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 30_000 }),
        (stretches, allowanceMs) => {
          const face = stretches.map(({ kind, tenths }) => kind(tenths / 10));
          const { record, signals } = presented(allowanceMs, face);
          const readings = materialReadings(record, signals);
          const readMs = totalLength(notCounted(readings));
          const downMs =
            1000 * face.reduce((sum, one) => sum + (one.target === 'down' ? one.seconds : 0), 0);
          expect(readMs).toBeLessThanOrEqual(allowanceMs + 1e-6);
          expect(readMs).toBeLessThanOrEqual(downMs + face.length * READING_MERGE_MS);
          const bare = presented(null, face);
          expect(notCounted(materialReadings(bare.record, bare.signals))).toEqual([]);
        },
      ),
    );
  });
});

describe('the figures of a presented case', () => {
  // 20 s of reading within 60 s; beyond it, one look aside of 3 s.
  const face = [at(10), down(12), at(10), left(3), at(10), down(8), at(7)];
  const figure = (allowanceMs: number | null, id: string) => {
    const { record, signals } = presented(allowanceMs, face);
    return buildReview(record, signals).answers[0]?.metrics.find(({ metricId }) => metricId === id)
      ?.outcome;
  };

  it('leave the reading out of looks at the interviewer and of looks away', () => {
    expect(figure(null, 'looks-at-interviewer')).toMatchObject({
      value: expect.closeTo((100 * 37) / 60),
    });
    expect(figure(60_000, 'looks-at-interviewer')).toMatchObject({ value: 92.5 });
    expect(figure(null, 'longest-look-away')).toMatchObject({ value: 12 });
    expect(figure(60_000, 'longest-look-away')).toMatchObject({ value: 3, at: aSpan(32, 35) });
  });

  it('count what is beyond the allowance', () => {
    expect(figure(12_000, 'longest-look-away')).toMatchObject({ value: 8, at: aSpan(45, 53) });
    expect(figure(15_000, 'longest-look-away')).toMatchObject({ value: 5, at: aSpan(48, 53) });
  });

  it('are the same in the trends as in the review', () => {
    const { record, signals } = presented(60_000, face);
    const [answer] = buildSessionFigures(record, signals).answers;
    const share = answer?.results.find(({ metricId }) => metricId === 'looks-at-interviewer');
    expect(share).toMatchObject({ outcome: { value: 92.5 } });
  });

  it('say that all of it was reading where nothing else is left', () => {
    const { record, signals } = presented(60_000, [down(40)]);
    const [answer] = buildReview(record, signals).answers;
    expect(
      answer?.metrics.find(({ metricId }) => metricId === 'looks-at-interviewer'),
    ).toMatchObject({
      outcome: { kind: 'not-enough-data', reason: { kind: 'nothing-to-measure' } },
    });
  });

  it('find no look worth watching in the reading', () => {
    const kinds = (allowanceMs: number | null) => {
      const { record, signals } = presented(allowanceMs, [at(12), down(9), at(30)]);
      return buildReview(record, signals).answers[0]?.clips.map(({ kind }) => kind) ?? [];
    };
    expect(kinds(null)).toContain('looked-away');
    expect(kinds(60_000)).not.toContain('looked-away');
  });

  it('show the reading as a lane, with what is beyond the allowance', () => {
    const { record, signals } = presented(12_000, face);
    const lane = buildReview(record, signals).lanes.find(({ id }) => id === 'material');
    expect([...(lane?.t ?? [])]).toEqual([10_000, 22_000, 45_000, 53_000]);
    expect([...(lane?.values ?? [])]).toEqual([0, Number.NaN, 1, Number.NaN]);
    const bare = presented(null, face);
    expect(buildReview(bare.record, bare.signals).lanes.map(({ id }) => id)).not.toContain(
      'material',
    );
  });

  it('are told in words', () => {
    const words = (allowanceMs: number) => {
      const reading = readingOf(allowanceMs, face);
      return reading === undefined ? '' : readingText(reading);
    };
    expect(words(60_000)).toBe('0:20 of at most 1:00, not counted in any figure about looks');
    expect(words(12_000)).toContain('; looks down for 0:08 beyond that count');
    expect(words(0)).toBe('no look down at it was seen; up to 0:00 would not count');
  });
});
