import type { Ms } from '../../units.ts';
import { bootstrapFigures, percentileInterval } from './block-bootstrap.ts';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './interval.ts';

/** One turn of a signal that is on and then off, with the measured time of each. */
export type OnOffPair = { readonly onMs: Ms; readonly offMs: Ms };

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
  return percentileInterval(share, bootstrapShares(pairs, seed));
}

function bootstrapShares(pairs: readonly OnOffPair[], seed: number): Float64Array {
  const on = Float64Array.from(pairs, (pair) => pair.onMs);
  const total = Float64Array.from(pairs, (pair) => pair.onMs + pair.offMs);
  return bootstrapFigures(pairs.length, seed, (indices) => {
    let sumOn = 0;
    let sumTotal = 0;
    for (const index of indices) {
      sumOn += on[index] ?? 0;
      sumTotal += total[index] ?? 0;
    }
    return sumTotal > 0 ? sumOn / sumTotal : 0;
  });
}
