import type { Ms } from '../../units.ts';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './interval.ts';
import { createRandom } from './random.ts';

/** One turn of a signal that is on and then off, with the measured time of each. */
export type OnOffPair = { readonly onMs: Ms; readonly offMs: Ms };

/** Draws of the bootstrap (measurement.md 7.3). */
const BOOTSTRAP_DRAWS = 1000;
/** Fewer pairs than this are too few to resample. Our choice. */
export const BOOTSTRAP_MIN_PAIRS = 5;
/**
 * How long one on/off pair is taken to last when too few were seen to know: 3 s on and 2 s off, the
 * lengths measurement.md (0, item 9) reckons with.
 */
const TYPICAL_PAIR_MS: Ms = 5000;

export function pairsShare(pairs: readonly OnOffPair[]): number {
  let on = 0;
  let total = 0;
  for (const pair of pairs) {
    on += pair.onMs;
    total += pair.onMs + pair.offMs;
  }
  return on / total;
}

/**
 * 95 % interval (0..1) of the share of time a signal is on. Percentiles of a stationary bootstrap
 * (Politis & Romano 1994) over on/off pairs, because the samples inside an episode are not
 * independent. With few pairs, or a share of 0 or 1, a resample could only repeat what it saw: then
 * the Wilson interval. Pairs must hold some time.
 */
export function shareInterval(pairs: readonly OnOffPair[], seed: number): Interval {
  const share = pairsShare(pairs);
  if (pairs.length < BOOTSTRAP_MIN_PAIRS || share === 0 || share === 1) {
    const total = pairs.reduce((sum, pair) => sum + pair.onMs + pair.offMs, 0);
    return wilsonInterval(share, Math.max(1, total / TYPICAL_PAIR_MS));
  }
  const draws = bootstrapShares(pairs, seed).sort();
  // Of skewed pairs the percentiles may pass the share itself by; an interval holds its figure.
  return {
    low: Math.min(share, draws[Math.round(0.025 * (BOOTSTRAP_DRAWS - 1))] ?? 0),
    high: Math.max(share, draws[Math.round(0.975 * (BOOTSTRAP_DRAWS - 1))] ?? 1),
  };
}

function bootstrapShares(pairs: readonly OnOffPair[], seed: number): Float64Array {
  const count = pairs.length;
  const on = Float64Array.from(pairs, (pair) => pair.onMs);
  const total = Float64Array.from(pairs, (pair) => pair.onMs + pair.offMs);
  const random = createRandom(seed);
  // Mean block length n^(1/3): the rate Politis & Romano give for a mean.
  const restart = 1 / Math.max(1, Math.round(Math.cbrt(count)));
  const shares = new Float64Array(BOOTSTRAP_DRAWS);
  for (let draw = 0; draw < BOOTSTRAP_DRAWS; draw += 1) {
    let index = 0;
    let sumOn = 0;
    let sumTotal = 0;
    for (let step = 0; step < count; step += 1) {
      const jump = step === 0 || random() < restart;
      index = jump ? Math.floor(random() * count) : (index + 1) % count;
      sumOn += on[index] ?? 0;
      sumTotal += total[index] ?? 0;
    }
    shares[draw] = sumTotal > 0 ? sumOn / sumTotal : 0;
  }
  return shares;
}
