import { describe, expect, it } from 'vitest';
import { widenInterval, wilsonInterval } from '../../../../../core/metrics/statistics/interval.ts';

describe('wilsonInterval', () => {
  it('gives the published interval of 8 in 10', () => {
    const { low, high } = wilsonInterval(0.8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });

  it('ends at 1 for a full share but begins below it', () => {
    const { low, high } = wilsonInterval(1, 12);
    expect(high).toBe(1);
    expect(low).toBeCloseTo(0.7575, 3);
  });
});

describe('widenInterval', () => {
  it('adds the errors of each side as a root of squares', () => {
    const widened = widenInterval(50, { low: 38, high: 54 }, 5, { low: 0, high: 100 });
    expect(widened.low).toBeCloseTo(50 - 13, 9);
    expect(widened.high).toBeCloseTo(50 + Math.hypot(4, 5), 9);
  });

  it('does not leave the bounds', () => {
    expect(widenInterval(2, { low: 1, high: 99 }, 15, { low: 0, high: 100 })).toEqual({
      low: 0,
      high: 100,
    });
  });
});
