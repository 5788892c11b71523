import { describe, expect, test } from 'vitest';
import { contactRuns, labelRuns, momentErrors } from '../../../../core/accuracy/moments.ts';
import type { LookLabel } from '../../../../core/accuracy/score-looks.ts';

const SPAN = { startMs: 0, endMs: 60_000 };
const run = (startMs: number, endMs: number, isContact: boolean) => ({ startMs, endMs, isContact });
const label = (startMs: number, endMs: number, target: LookLabel['target']): LookLabel => ({
  span: { startMs, endMs },
  target,
  yaw: null,
  pitch: null,
});

const REAL = [run(0, 3_000, true), run(3_000, 6_000, false), run(6_000, 9_000, true)];

describe('when contact is called to begin and end', () => {
  test('is compared with the nearest true moment of the same kind', () => {
    const called = [run(0, 3_100, true), run(3_120, 5_900, false), run(5_950, 9_000, true)];
    expect(momentErrors(REAL, called, SPAN)).toEqual({ errors: [120, 50], missed: 0 });
  });

  test('a change that is never called, or more than a second off, is missed', () => {
    expect(momentErrors(REAL, [run(0, 9_000, true)], SPAN)).toEqual({ errors: [], missed: 2 });
    const late = [run(0, 4_000, true), run(4_001, 6_900, false), run(7_000, 9_000, true)];
    expect(momentErrors(REAL, late, SPAN)).toEqual({ errors: [1_000], missed: 1 });
  });

  test('looks shorter than .4 s and gaps longer than it have no moment', () => {
    const next = (lengthMs: number) => [run(0, 3_000, true), run(3_000, 3_000 + lengthMs, false)];
    expect(momentErrors(next(399), [], SPAN).missed).toBe(0);
    expect(momentErrors(next(400), [], SPAN).missed).toBe(1);
    const after = (gapMs: number) => [run(0, 3_000, true), run(3_000 + gapMs, 9_000, false)];
    expect(momentErrors(after(400), [], SPAN).missed).toBe(1);
    expect(momentErrors(after(401), [], SPAN).missed).toBe(0);
  });

  test('a flicker shorter than .4 s is no called change', () => {
    const flicker = (lengthMs: number) => [
      run(0, 2_000, true),
      run(2_040, 2_040 + lengthMs, false),
      run(2_480, 9_000, true),
    ];
    expect(momentErrors(REAL, flicker(399), SPAN)).toEqual({ errors: [], missed: 2 });
    expect(momentErrors(REAL, flicker(400), SPAN)).toEqual({ errors: [960], missed: 1 });
  });

  test('flickers around a change do not take it away', () => {
    const called = [
      run(0, 2_800, true),
      run(2_840, 2_960, false),
      run(3_000, 3_080, true),
      run(3_120, 6_000, false),
      run(6_040, 9_000, true),
    ];
    expect(momentErrors(REAL, called, SPAN)).toEqual({ errors: [120, 40], missed: 0 });
  });

  test('a called change stands for one true change, the nearest', () => {
    const real = [
      run(0, 3_000, true),
      run(3_000, 3_400, false),
      run(3_400, 3_800, true),
      run(3_800, 6_000, false),
    ];
    const called = [run(0, 3_580, true), run(3_600, 6_000, false)];
    expect(momentErrors(real, called, SPAN)).toEqual({ errors: [200], missed: 2 });
    const both = [...called.slice(0, 1), run(3_600, 4_100, false), run(4_140, 4_540, true)];
    expect(momentErrors(real, [...both, run(4_580, 6_000, false)], SPAN)).toEqual({
      errors: [740, 200],
      missed: 1,
    });
  });

  test('changes outside of what was analysed are not missed', () => {
    expect(momentErrors(REAL, [], { startMs: 4_000, endMs: 60_000 }).missed).toBe(1);
    expect(momentErrors(REAL, [], { startMs: 0, endMs: 6_500 }).missed).toBe(1);
  });

  test('what was not measured ends no look', () => {
    const looks = [true, null, true, false].map((contact, index) => ({ t: index * 40, contact }));
    expect(contactRuns(looks)).toEqual([run(0, 80, true), run(120, 120, false)]);
  });

  test('going from the lens to the interviewer is one look, elsewhere is another', () => {
    const labels = [
      label(0, 3_000, 'lens'),
      label(3_000, 6_000, 'interviewer'),
      label(6_000, 9_000, 'left'),
      label(9_000, 12_000, 'down'),
    ];
    expect(labelRuns(labels)).toEqual([run(0, 6_000, true), run(6_000, 12_000, false)]);
  });
});
