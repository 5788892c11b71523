import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenness } from '../../../../../core/metrics/statistics/evenness.ts';

const anyTimes = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 4 })
  .filter((times) => times.some((time) => time > 0));

describe('how evenly time is spread', () => {
  it('is 1 when everybody gets the same and 0 when one person gets all of it', () => {
    expect(evenness([700, 700, 700])).toBeCloseTo(1, 12);
    expect(evenness([0, 900, 0])).toBe(0);
  });

  it('is the entropy over that of an even spread', () => {
    const expected = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)) / Math.log(2);
    expect(evenness([3, 1])).toBeCloseTo(expected, 12);
  });

  it('is not known without any time, or with nobody to spread it over', () => {
    expect(evenness([0, 0])).toBeNaN();
    expect(evenness([5])).toBeNaN();
  });

  it('stays between 0 and 1, and is the same whoever is who', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const value = evenness(times);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(evenness(times.toReversed())).toBeCloseTo(value, 12);
      }),
    );
  });
});
