import type { Interval } from '../metrics/types.ts';
import { median } from '../signal/statistics.ts';

/**
 * Chance of an interval that misses the true slope. 99 % and not 95 %: some twenty figures stand on
 * one page, and at 95 % one of them would show a trend where nothing changes. Our choice.
 */
const MISS_CHANCE = 0.01;

/**
 * Fewer values cannot show a trend at all: five that rise one after the other come about by chance
 * in 2 of 5! = 120 orders (1.7 %), six in 2 of 720 (0.3 %).
 */
export const MIN_TREND_VALUES = 6;

export type RobustSlope = {
  /** Change from one value to the next: the median of the slopes of all pairs. */
  readonly slope: number;
  /** 99 % interval; null with fewer values than `MIN_TREND_VALUES`. */
  readonly interval: Interval | null;
  /** Of the line at the first and at the last value. */
  readonly start: number;
  readonly end: number;
};

/**
 * The Theil-Sen line through values one step apart, with Sen's distribution-free interval of its
 * slope (Theil 1950; Sen 1968, J. Am. Stat. Assoc. 63). Its ranks come from the exact distribution of
 * Kendall's discordant pairs, as the normal approximation is off with so few values. Outliers of up
 * to 29 % of the values do not turn it.
 */
export function robustSlope(values: readonly number[]): RobustSlope | null {
  if (values.length < 2) return null;
  const slopes = pairSlopes(values);
  const slope = median(slopes);
  const start = median(values.map((value, index) => value - slope * index));
  return {
    slope,
    interval: slopeInterval(slopes.sort(), values.length),
    start,
    end: start + slope * (values.length - 1),
  };
}

function pairSlopes(values: readonly number[]): Float64Array {
  const slopes = new Float64Array((values.length * (values.length - 1)) / 2);
  let next = 0;
  for (const [to, later] of values.entries()) {
    for (let from = 0; from < to; from += 1) {
      slopes[next] = (later - (values[from] ?? Number.NaN)) / (to - from);
      next += 1;
    }
  }
  return slopes;
}

function slopeInterval(sorted: Float64Array, count: number): Interval | null {
  const rank = outerRank(count);
  const low = sorted[rank];
  const high = sorted[sorted.length - 1 - rank];
  return rank < 0 || low === undefined || high === undefined ? null : { low, high };
}

/**
 * The largest number of discordant pairs that, with all fewer ones, comes about by chance in at most
 * half of `MISS_CHANCE`; -1 where even none is likelier than that.
 */
export function outerRank(count: number): number {
  const chances = discordantChances(count);
  let sum = 0;
  for (const [discordant, chance] of chances.entries()) {
    sum += chance;
    if (sum > MISS_CHANCE / 2) return discordant - 1;
  }
  return chances.length - 1;
}

/** Chance of 0, 1, 2... discordant pairs among so many values in random order (no ties). */
function discordantChances(count: number): Float64Array {
  let chances = Float64Array.of(1);
  for (let values = 2; values <= count; values += 1) {
    const before = chances;
    chances = new Float64Array((values * (values - 1)) / 2 + 1);
    // The new value is discordant with 0 to `values` - 1 of those before it, each as likely.
    let window = 0;
    for (let pairs = 0; pairs < chances.length; pairs += 1) {
      window += (before[pairs] ?? 0) - (before[pairs - values] ?? 0);
      chances[pairs] = window / values;
    }
  }
  return chances;
}
