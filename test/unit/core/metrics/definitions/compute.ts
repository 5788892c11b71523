import { bandPosition, evaluate } from '../../../../../core/metrics/evaluate.ts';
import { findMetric } from '../../../../../core/metrics/registry.ts';
import type {
  BandPosition,
  MetricOutcome,
  MetricResult,
} from '../../../../../core/metrics/types.ts';
import type { Signals } from '../../../../../core/review/signals-types.ts';
import { aSpan } from '../../../../helpers/a-signals.ts';

/** The result of one metric of the registry, over the whole of the signals unless spans are given. */
export function resultOf(
  id: string,
  signals: Signals,
  spans = [aSpan(0, signals.durationMs / 1000)],
): MetricResult {
  const definition = findMetric(id);
  if (!definition) throw new Error(`There is no metric "${id}".`);
  return evaluate(definition, { signals, spans, seed: 1 });
}

type Value = Extract<MetricOutcome, { kind: 'value' }>;

export function valueOf(result: MetricResult): Value {
  if (result.outcome.kind !== 'value') {
    throw new Error(`No value: ${JSON.stringify(result.outcome.reason)}`);
  }
  return result.outcome;
}

/**
 * Where the figure alone lies, for the limits of a band: right at a limit the interval reaches to
 * both sides, and the result is unclear.
 */
export function placeOf(result: MetricResult): BandPosition | null {
  const band = findMetric(result.metricId)?.band ?? null;
  return band === null ? null : bandPosition(band, { ...valueOf(result), interval: null });
}

export function reasonOf(result: MetricResult): string {
  return result.outcome.kind === 'value' ? 'value' : result.outcome.reason.kind;
}
