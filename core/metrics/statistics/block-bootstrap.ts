import type { Interval } from './interval.ts';
import { createRandom } from './random.ts';

/** Draws of the bootstrap (measurement.md 7.3). */
const BOOTSTRAP_DRAWS = 1000;

/**
 * A figure of each resample of `count` things in time order, drawn as a stationary bootstrap
 * (Politis & Romano 1994): neighbours stay together, as they are not independent. `figureOf` is given
 * the indices of one resample, in an array that is used again for the next.
 */
export function bootstrapFigures(
  count: number,
  seed: number,
  figureOf: (indices: Uint32Array) => number,
): Float64Array {
  const random = createRandom(seed);
  // Mean block length n^(1/3): the rate Politis & Romano give for a mean.
  const restart = 1 / Math.max(1, Math.round(Math.cbrt(count)));
  const indices = new Uint32Array(count);
  const figures = new Float64Array(BOOTSTRAP_DRAWS);
  for (let draw = 0; draw < BOOTSTRAP_DRAWS; draw += 1) {
    let index = 0;
    for (let step = 0; step < count; step += 1) {
      const jump = step === 0 || random() < restart;
      index = jump ? Math.floor(random() * count) : (index + 1) % count;
      indices[step] = index;
    }
    figures[draw] = figureOf(indices);
  }
  return figures;
}

/** The middle 95 % of the resamples; of skewed ones these may pass the figure by, so it is held. */
export function percentileInterval(figure: number, figures: Float64Array): Interval {
  const ascending = figures.toSorted();
  const at = (share: number): number =>
    ascending[Math.round(share * (ascending.length - 1))] ?? figure;
  return { low: Math.min(figure, at(0.025)), high: Math.max(figure, at(0.975)) };
}
