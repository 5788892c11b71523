import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, medianAbsoluteDeviation, quantile } from '../../../../core/signal/statistics.ts';

describe('statistics', () => {
  it('takes the middle, and the mean of two middles', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('goes linearly between neighbours', () => {
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(quantile([5, 1, 3], 0)).toBe(1);
    expect(quantile([5, 1, 3], 1)).toBe(5);
  });

  it('leaves out what was not measured, and knows nothing of nothing', () => {
    expect(median([Number.NaN, 7, Number.NaN])).toBe(7);
    expect(median([])).toBeNaN();
    expect(medianAbsoluteDeviation([Number.NaN])).toBeNaN();
  });

  it('measures spread by the median deviation, whatever one wild value does', () => {
    expect(medianAbsoluteDeviation([1, 2, 3, 4, 1000])).toBe(1);
  });

  it('stays between the extremes', () => {
    const numbers = fc.array(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const value = quantile(values, share);
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
      }),
    );
  });
});
