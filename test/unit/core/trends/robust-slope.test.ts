import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_TREND_VALUES, outerRank, robustSlope } from '../../../../core/trends/robust-slope.ts';

const rising = (count: number) => Array.from({ length: count }, (_, index) => 40 + 2 * index);

const intervalOf = (values: readonly number[]) => robustSlope(values)?.interval ?? null;

describe('a robust slope', () => {
  it('is that of a straight line', () => {
    expect(robustSlope(rising(8))).toEqual({
      slope: 2,
      interval: { low: 2, high: 2 },
      start: 40,
      end: 54,
    });
  });

  it('has no interval with one value less than it takes, however clearly they rise', () => {
    expect(intervalOf(rising(MIN_TREND_VALUES - 1))).toBeNull();
    expect(intervalOf(rising(MIN_TREND_VALUES))).not.toBeNull();
  });

  it('is not turned by one wild value', () => {
    const values = rising(10);
    values[4] = 500;
    expect(robustSlope(values)?.slope).toBeCloseTo(2, 0);
  });

  it('of six values one out of order is enough to hold "no change"', () => {
    const { low } = intervalOf([40, 42, 44, 46, 50, 48]) ?? { low: Number.NaN };
    expect(low).toBeLessThan(0);
  });

  it('of no or one value there is none', () => {
    expect(robustSlope([])).toBeNull();
    expect(robustSlope([3])).toBeNull();
  });

  // Tables of Kendall's statistic: of 8 values at most 3 pairs may be discordant (two-sided 1 %),
  // of 10 at most 8.
  it.each([
    [5, -1],
    [6, 0],
    [7, 1],
    [8, 3],
    [10, 8],
  ])('takes the ranks of %d values from the exact distribution', (count, rank) => {
    expect(outerRank(count)).toBe(rank);
  });

  it('lies in its interval, follows the unit, and turns with the values', () => {
    const anyValues = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
      minLength: MIN_TREND_VALUES,
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyValues, (values) => {
        const line = robustSlope(values);
        const turned = robustSlope(values.map((value) => -value));
        const { low, high } = line?.interval ?? { low: Number.NaN, high: Number.NaN };
        expect(low).toBeLessThanOrEqual(line?.slope ?? Number.NaN);
        expect(high).toBeGreaterThanOrEqual(line?.slope ?? Number.NaN);
        expect(turned?.slope).toBeCloseTo(-(line?.slope ?? Number.NaN), 9);
        expect(turned?.interval?.low).toBeCloseTo(-high, 9);
      }),
    );
  });

  it('finds a trend in numbers without one about once in a hundred times', () => {
    // Two hundred fixed draws: the share is a fact about the method, not a matter of luck.
    const draws = fc.sample(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
      { numRuns: 400, seed: 7 },
    );
    const found = draws.filter((values) => {
      const interval = intervalOf(values);
      return interval !== null && (interval.low > 0 || interval.high < 0);
    });
    expect(found.length / draws.length).toBeLessThan(0.03);
  });
});
