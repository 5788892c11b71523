import { ascendingOrder } from './ascending-order.ts';
import type { Ms } from '../../units.ts';
import type { Interval } from './interval.ts';
import { NORMAL_95 } from './interval.ts';

/** Values in ascending order with the weights summed up to and including each of them. */
export type Distribution = {
  readonly sorted: Float64Array;
  readonly cumulative: Float64Array;
};

/** Values and weights are parallel; NaN values must have been left out. */
export function createDistribution(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
): Distribution {
  const order = ascendingOrder(values);
  const sorted = new Float64Array(values.length);
  const cumulative = new Float64Array(values.length);
  let sum = 0;
  for (let rank = 0; rank < order.length; rank += 1) {
    const index = order[rank] ?? 0;
    sum += weights[index] ?? 0;
    sorted[rank] = values[index] ?? 0;
    cumulative[rank] = sum;
  }
  return { sorted, cumulative };
}

/** The smallest value at or below which `share` (0..1) of the weight lies; NaN when there is none. */
export function quantileOf(distribution: Distribution, share: number): number {
  const { sorted, cumulative } = distribution;
  const total = cumulative.at(-1) ?? 0;
  const wanted = Math.min(1, Math.max(0, share)) * total;
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) >= wanted) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? Number.NaN;
}

/**
 * Posture changes slowly, so neighbouring samples say the same thing: this much measured time is
 * counted as one independent look. Our proposal, to be fitted on the benchmark.
 */
export const INDEPENDENT_LOOK_MS: Ms = 5000;

/**
 * 95 % interval of the median from `looks` independent looks: the order statistics at
 * 1/2 +- 0.98 / sqrt(looks) (normal approximation of the sign-test interval). With few looks it is
 * the whole range that was seen.
 */
export function medianInterval(distribution: Distribution, looks: number): Interval {
  const half = NORMAL_95 / (2 * Math.sqrt(Math.max(1, looks)));
  return {
    low: quantileOf(distribution, 0.5 - half),
    high: quantileOf(distribution, 0.5 + half),
  };
}
