import type { Sampled } from '../metrics/episodes/samples.ts';
import { visitSamples } from '../metrics/episodes/samples.ts';
import {
  createDistribution,
  INDEPENDENT_LOOK_MS,
  medianInterval,
  quantileOf,
} from '../metrics/statistics/weighted-median.ts';
import type { Ms, TimeSpan } from '../units.ts';

/** The median of a signal over a stretch; NaN where nothing was measured. */
export type Level = TimeSpan & {
  readonly median: number;
  /** Half of the 95 % interval of the median. */
  readonly half: number;
  readonly measuredMs: Ms;
};

export function levelOver(
  sampled: Sampled,
  values: Float32Array,
  { startMs, endMs }: TimeSpan,
): Level {
  const measured: number[] = [];
  const weights: number[] = [];
  let measuredMs = 0;
  visitSamples(sampled, [{ startMs, endMs }], (index, weight) => {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    measured.push(value);
    weights.push(weight);
    measuredMs += weight;
  });
  const distribution = createDistribution(measured, weights);
  const { low, high } = medianInterval(distribution, measuredMs / INDEPENDENT_LOOK_MS);
  return {
    startMs,
    endMs,
    median: quantileOf(distribution, 0.5),
    half: (high - low) / 2,
    measuredMs,
  };
}
