import { describe, expect, it } from 'vitest';
import { RESAMPLED_MS, resampleEvenly } from '../../../../core/signal/resample.ts';

const GAP_MS = 250;

describe('signals on an even grid', () => {
  it('goes straight from one value to the next, thirty times a second', () => {
    const [stretch] = resampleEvenly(Float64Array.of(0, 100), [Float32Array.of(0, 3)], GAP_MS);
    expect(stretch?.startMs).toBe(0);
    expect([...(stretch?.columns[0] ?? [])].map((value) => Math.round(value))).toEqual([
      0, 1, 2, 3,
    ]);
    expect(RESAMPLED_MS).toBeCloseTo(33.33, 1);
  });

  it('goes through a gap of up to the given length and ends at a longer one', () => {
    const values = Float32Array.of(1, 1, 1);
    expect(resampleEvenly(Float64Array.of(0, 40, 290), [values], GAP_MS)).toHaveLength(1);
    const parted = resampleEvenly(
      Float64Array.of(0, 40, 291, 331),
      [Float32Array.of(1, 1, 1, 1)],
      GAP_MS,
    );
    expect(parted.map(({ startMs }) => startMs)).toEqual([0, 291]);
  });

  it('makes nothing up where one of the signals was not measured', () => {
    const t = Float64Array.of(0, 40, 80, 120, 400, 440);
    const known = Float32Array.of(1, 1, 1, 1, 1, 1);
    const partly = Float32Array.of(1, 1, Number.NaN, Number.NaN, 1, 1);
    const stretches = resampleEvenly(t, [known, partly], GAP_MS);
    expect(stretches.map(({ startMs }) => startMs)).toEqual([0, 400]);
  });

  it('has nothing to say of a single value', () => {
    expect(resampleEvenly(Float64Array.of(5), [Float32Array.of(1)], GAP_MS)).toEqual([]);
  });
});
