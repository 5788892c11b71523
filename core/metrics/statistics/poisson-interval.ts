import type { Interval } from './interval.ts';
import { NORMAL_95 } from './interval.ts';

/**
 * 95 % interval of the expected count where `count` events were seen (Byar's approximation of the
 * exact Poisson limits, within a few percent even for none or one).
 */
export function poissonInterval(count: number): Interval {
  const limit = (n: number, sign: 1 | -1): number =>
    n * (1 - 1 / (9 * n) + (sign * NORMAL_95) / (3 * Math.sqrt(n))) ** 3;
  return { low: count === 0 ? 0 : limit(count, -1), high: limit(count + 1, 1) };
}
