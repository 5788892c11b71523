import type { Sampled } from './episodes/samples.ts';
import { countSamples, coverageOf, visitSamples } from './episodes/samples.ts';
import { findMissing } from './evaluate.ts';
import type { SeenPart } from './evaluate.ts';
import type { Distribution } from './statistics/weighted-median.ts';
import {
  createDistribution,
  INDEPENDENT_LOOK_MS,
  medianInterval,
  quantileOf,
} from './statistics/weighted-median.ts';
import type { MetricDefinition, MetricInput, MetricOutcome, MetricPart } from './types.ts';
import type { Ms, TimeSpan } from '../units.ts';

type MedianRequest = {
  readonly sampled: Sampled;
  readonly values: Float32Array;
  readonly source: SeenPart;
  readonly minimum: MetricDefinition['minimum'];
  readonly needsBaseline: boolean;
  /** From the unit of the signal to the unit of the metric. */
  readonly convert: (value: number) => number;
  readonly parts?: (distribution: Distribution) => readonly MetricPart[];
  readonly at?: TimeSpan | null;
};

/** The time-weighted median of a signal inside the spans, with its interval. */
export function medianOutcome(input: MetricInput, request: MedianRequest): MetricOutcome {
  const { distribution, measuredMs } = measuredDistribution(input, request);
  const { source, minimum, needsBaseline } = request;
  const lacking = findMissing({ ...input, measuredMs, minimum, source, needsBaseline });
  if (lacking) return lacking;
  return {
    kind: 'value',
    value: quantileOf(distribution, 0.5),
    interval: medianInterval(distribution, measuredMs / INDEPENDENT_LOOK_MS),
    coverage: coverageOf(measuredMs, input.spans),
    parts: request.parts?.(distribution) ?? [],
    at: request.at ?? null,
    coarse: !input.signals.calibrated,
  };
}

function measuredDistribution(
  input: MetricInput,
  request: MedianRequest,
): { readonly distribution: Distribution; readonly measuredMs: Ms } {
  const most = countSamples(request.sampled, input.spans);
  const values = new Float64Array(most);
  const weights = new Float64Array(most);
  let count = 0;
  let measuredMs = 0;
  visitSamples(request.sampled, input.spans, (index, weight) => {
    const value = request.values[index] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    values[count] = request.convert(value);
    weights[count] = weight;
    count += 1;
    measuredMs += weight;
  });
  return {
    distribution: createDistribution(values.subarray(0, count), weights.subarray(0, count)),
    measuredMs,
  };
}
