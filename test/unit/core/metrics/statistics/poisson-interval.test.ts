import { expect, it } from 'vitest';
import { poissonInterval } from '../../../../../core/metrics/statistics/poisson-interval.ts';

// Exact limits (Garwood 1936).
it.each([
  [0, 0, 3.69],
  [1, 0.03, 5.57],
  [5, 1.62, 11.67],
  [20, 12.22, 30.89],
])('of a count of %d', (count, low, high) => {
  const interval = poissonInterval(count);
  expect(interval.low).toBeCloseTo(low, 1);
  expect(Math.abs(interval.high - high)).toBeLessThan(0.15);
});
