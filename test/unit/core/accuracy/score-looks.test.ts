import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelAt, MIN_SCORED_SAMPLES, scoreLooks } from '../../../../core/accuracy/score-looks.ts';
import type { JudgedLook, LookLabel } from '../../../../core/accuracy/score-looks.ts';

const SETTLING = { settlingMs: 500 };
const STEP_MS = 40;

const label = (
  startMs: number,
  target: LookLabel['target'],
  direction: Partial<Pick<LookLabel, 'yaw' | 'pitch'>> = {},
): LookLabel => ({
  span: { startMs, endMs: startMs + 3_000 },
  target,
  yaw: null,
  pitch: null,
  ...direction,
});

/** One look every 40 ms of the span. */
const looks = (fromMs: number, toMs: number, rest: Partial<JudgedLook> = {}): JudgedLook[] =>
  Array.from({ length: Math.round((toMs - fromMs) / STEP_MS) }, (_, index) => ({
    t: fromMs + index * STEP_MS,
    contact: null,
    gazeYaw: null,
    gazePitch: null,
    ...rest,
  }));

const LENS_THEN_LEFT = [label(0, 'lens'), label(3_000, 'left')];

describe('looks judged by where they are known to have gone', () => {
  test('all right is 1 everywhere, and all wrong is 0', () => {
    const right = [
      ...looks(0, 3_000, { contact: true }),
      ...looks(3_000, 6_000, { contact: false }),
    ];
    expect(scoreLooks(LENS_THEN_LEFT, right, SETTLING)).toMatchObject({
      sensitivity: 1,
      specificity: 1,
      balancedAccuracy: 1,
      ratioError: 0,
      coverage: 1,
    });
    const wrong = right.map((look) => ({ ...look, contact: look.contact !== true }));
    expect(scoreLooks(LENS_THEN_LEFT, wrong, SETTLING)).toMatchObject({
      sensitivity: 0,
      specificity: 0,
      balancedAccuracy: 0,
    });
  });

  test('looks at lens and interviewer are contact, all others are elsewhere', () => {
    for (const target of ['lens', 'interviewer'] as const) {
      const score = scoreLooks([label(0, target)], looks(0, 3_000, { contact: true }), SETTLING);
      expect(score).toMatchObject({ sensitivity: 1, specificity: null });
    }
    for (const target of ['left', 'right', 'up', 'down'] as const) {
      const score = scoreLooks([label(0, target)], looks(0, 3_000, { contact: true }), SETTLING);
      expect(score).toMatchObject({ sensitivity: null, specificity: 0 });
    }
  });

  test('calling everything contact is right half of the time, however long each was', () => {
    const score = scoreLooks(
      [...LENS_THEN_LEFT, label(6_000, 'down'), label(9_000, 'up')],
      looks(0, 12_000, { contact: true }),
      SETTLING,
    );
    expect(score.balancedAccuracy).toBe(0.5);
    expect(score.ratioError).toBeCloseTo(0.75, 1);
  });

  test('a picture counts from exactly the settling time on, to the end of its label', () => {
    const labels = [label(1_000, 'lens')];
    expect(labelAt(labels, 1_499, 500)).toBeNull();
    expect(labelAt(labels, 1_500, 500)).toBe(labels[0]);
    expect(labelAt(labels, 3_999, 500)).toBe(labels[0]);
    expect(labelAt(labels, 4_000, 500)).toBeNull();
  });

  test('wrong calls while the eyes are on their way, or between labels, do no harm', () => {
    const score = scoreLooks(
      [label(0, 'lens'), label(5_000, 'left')],
      [
        ...looks(0, 480, { contact: false }),
        ...looks(520, 3_000, { contact: true }),
        ...looks(3_000, 5_480, { contact: true }),
        ...looks(5_520, 8_000, { contact: false }),
      ],
      SETTLING,
    );
    expect(score.balancedAccuracy).toBe(1);
    expect(score.samples).toBe(124);
  });

  test('what was not measured lowers the coverage only', () => {
    const score = scoreLooks(
      LENS_THEN_LEFT,
      [
        ...looks(500, 1_500, { contact: null }),
        ...looks(1_500, 2_500, { contact: true }),
        ...looks(3_500, 5_500, { contact: false }),
      ],
      SETTLING,
    );
    expect(score).toMatchObject({ sensitivity: 1, specificity: 1, coverage: 0.75 });
  });

  test('nothing measured is not measured, not zero', () => {
    expect(scoreLooks(LENS_THEN_LEFT, looks(0, 6_000), SETTLING)).toEqual({
      sensitivity: null,
      specificity: null,
      balancedAccuracy: null,
      ratioError: null,
      yawError: null,
      pitchError: null,
      coverage: 0,
      samples: 124,
    });
    expect(scoreLooks(LENS_THEN_LEFT, [], SETTLING)).toMatchObject({ coverage: null, samples: 0 });
  });

  test('one picture too few says nothing, enough of them do', () => {
    const fromMs = 500;
    const toMs = fromMs + MIN_SCORED_SAMPLES * STEP_MS;
    const enough = looks(fromMs, toMs, { contact: true, gazeYaw: 0, gazePitch: 0 });
    const labels = [label(0, 'lens', { yaw: 0, pitch: 0 })];
    expect(scoreLooks(labels, enough.slice(1), SETTLING)).toMatchObject({
      sensitivity: null,
      ratioError: null,
      yawError: null,
      coverage: null,
    });
    expect(scoreLooks(labels, enough, SETTLING)).toMatchObject({
      sensitivity: 1,
      ratioError: 0,
      yawError: 0,
      coverage: 1,
    });
  });

  test('the gaze error is the mean distance from known directions near the lens', () => {
    const measured = { contact: false, gazeYaw: 12, gazePitch: -3 };
    const errors = (direction: Partial<Pick<LookLabel, 'yaw' | 'pitch'>>) => {
      const labels = [label(0, 'left', direction)];
      const { yawError, pitchError } = scoreLooks(labels, looks(0, 3_000, measured), SETTLING);
      return [yawError, pitchError];
    };
    expect(errors({ yaw: 10, pitch: 0 })).toEqual([2, 3]);
    expect(errors({ yaw: 25, pitch: 0 })).toEqual([13, 3]);
    expect(errors({ yaw: 25.1, pitch: 0 })).toEqual([null, null]);
    expect(errors({ yaw: 10 })).toEqual([2, null]);
    expect(errors({})).toEqual([null, null]);
  });

  test('a gaze that is not a number was not measured', () => {
    const labels = [label(0, 'lens', { yaw: 0, pitch: 0 })];
    const measured = looks(0, 3_000, { gazeYaw: Number.NaN, gazePitch: 1 });
    expect(scoreLooks(labels, measured, SETTLING)).toMatchObject({ yawError: null, pitchError: 1 });
  });

  test('shares are shares, and further unmeasured pictures change nothing but the coverage', () => {
    const judged = fc.record({
      t: fc.integer({ min: 0, max: 8_000 }),
      contact: fc.constantFrom(true, false, null),
      gazeYaw: fc.option(fc.double({ min: -40, max: 40, noNaN: true })),
      gazePitch: fc.option(fc.double({ min: -40, max: 40, noNaN: true })),
    });
    const labels = [label(0, 'lens', { yaw: 0, pitch: 0 }), label(3_000, 'left', { yaw: 15 })];
    fc.assert(
      fc.property(fc.array(judged, { maxLength: 200 }), (all) => {
        const score = scoreLooks(labels, all, SETTLING);
        const { sensitivity, specificity, balancedAccuracy, ratioError, coverage } = score;
        for (const share of [sensitivity, specificity, balancedAccuracy, ratioError, coverage]) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        const more = scoreLooks(labels, [...all, ...looks(600, 2_000)], SETTLING);
        expect({ ...more, coverage, samples: score.samples }).toEqual(score);
      }),
    );
  });
});
