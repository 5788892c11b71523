import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANGLE_ONE_EURO, createOneEuro } from '../../../../core/signal/one-euro.ts';
import type { OneEuroState } from '../../../../core/signal/one-euro.ts';

const run = (values: readonly number[]): number[] => {
  const step = createOneEuro(ANGLE_ONE_EURO);
  let state: OneEuroState | null = null;
  return values.map((value, index) => {
    const next = step(state, index * 33, value);
    state = next.state;
    return next.value;
  });
};

describe('One-Euro filter', () => {
  it('passes the first value and a constant unchanged', () => {
    expect(run([5, 5, 5])).toEqual([5, 5, 5]);
  });

  it('calms a jitter to less than half', () => {
    const jitter = run(Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 1 : -1)));
    expect(Math.max(...jitter.slice(20).map(Math.abs))).toBeLessThan(0.5);
  });

  it('follows a fast turn sooner than a slow one: the cut-off rises with speed', () => {
    const after = (size: number): number =>
      (run([...Array<number>(5).fill(0), ...Array<number>(6).fill(size)]).at(-1) ?? 0) / size;
    expect(after(40)).toBeGreaterThan(after(1));
  });

  it('shows a gap as a gap and starts anew after it', () => {
    expect(run([1, Number.NaN, 9])).toEqual([1, Number.NaN, 9]);
  });

  it('keeps its value when a frame comes twice', () => {
    const step = createOneEuro(ANGLE_ONE_EURO);
    const first = step(null, 100, 3);
    expect(step(first.state, 100, 8)).toEqual({ state: first.state, value: 3 });
  });

  it('stays within what it was given', () => {
    const values = fc.array(fc.double({ min: -90, max: 90, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (given) => {
        for (const value of run(given)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
        }
      }),
    );
  });
});
