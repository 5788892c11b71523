import type { TimeSpan } from '../units.ts';
import { countSamples, coverageOf, visitSamples } from './episodes/samples.ts';
import type { Sampled } from './episodes/samples.ts';
import { findMissing } from './evaluate.ts';
import type { SeenPart } from './evaluate.ts';
import { poissonInterval } from './statistics/poisson-interval.ts';
import type { MetricDefinition, MetricInput, MetricOutcome, MetricPart } from './types.ts';

const MINUTE_MS = 60_000;

type CountRequest = {
  readonly sampled: Sampled;
  /** NaN = not measured; what else it says does not matter here. */
  readonly values: Float32Array;
  readonly source: SeenPart;
  readonly minimum: MetricDefinition['minimum'];
  readonly events: readonly TimeSpan[];
  readonly parts?: readonly MetricPart[];
};

/** How often something happened, per minute of the measured time; an event counts where it begins. */
export function countOutcome(input: MetricInput, request: CountRequest): MetricOutcome {
  const { sampled, values, source, minimum, events } = request;
  const measuredMs = measuredTime(input, sampled, values);
  const lacking = findMissing({ ...input, measuredMs, minimum, source, needsBaseline: false });
  if (lacking) return lacking;
  const count = eventsIn(events, input.spans).length;
  const perMinute = (value: number): number => (value * MINUTE_MS) / measuredMs;
  const { low, high } = poissonInterval(count);
  return {
    kind: 'value',
    value: perMinute(count),
    interval: { low: perMinute(low), high: perMinute(high) },
    coverage: coverageOf(measuredMs, input.spans),
    parts: request.parts ?? [],
    at: null,
    coarse: false,
  };
}

/** Those that begin inside the spans. */
export const eventsIn = <Event extends TimeSpan>(
  events: readonly Event[],
  spans: readonly TimeSpan[],
): readonly Event[] =>
  events.filter((event) =>
    spans.some(({ startMs, endMs }) => event.startMs >= startMs && event.startMs < endMs),
  );

function measuredTime({ spans }: MetricInput, sampled: Sampled, values: Float32Array): number {
  if (countSamples(sampled, spans) === 0) return 0;
  let measuredMs = 0;
  visitSamples(sampled, spans, (index, weight) => {
    if (!Number.isNaN(values[index] ?? Number.NaN)) measuredMs += weight;
  });
  return measuredMs;
}
