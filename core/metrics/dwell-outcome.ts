import type { Sampled } from './episodes/samples.ts';
import type { DwellRule } from './episodes/dwell-episodes.ts';
import { dwellEpisodes } from './episodes/dwell-episodes.ts';
import type { SeenPart } from './evaluate.ts';
import { shareOutcome } from './share-outcome.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from './types.ts';

type DwellRequest = {
  readonly sampled: Sampled;
  readonly values: Float32Array;
  readonly source: SeenPart;
  readonly minimum: MetricDefinition['minimum'];
  readonly rule: DwellRule;
  /** False = the figure can do without a calibration. */
  readonly needsBaseline?: boolean;
};

/** The share of the measured time (percent) spent in episodes of a held posture. */
export function dwellOutcome(input: MetricInput, request: DwellRequest): MetricOutcome {
  const { sampled, values, source, minimum, rule, needsBaseline = true } = request;
  const { measuredMs, pairs } = dwellEpisodes(sampled, values, input.spans, rule);
  return shareOutcome(input, { pairs, measuredMs, source, minimum, needsBaseline });
}
