import type { Ms } from '../units.ts';
import { coverageOf } from './episodes/samples.ts';
import { findMissing } from './evaluate.ts';
import type { SeenPart } from './evaluate.ts';
import { pairsShare, shareInterval } from './statistics/share-interval.ts';
import type { OnOffPair } from './statistics/share-interval.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from './types.ts';

type ShareRequest = {
  /** Measured time, in turns of on and then off. */
  readonly pairs: readonly OnOffPair[];
  readonly measuredMs: Ms;
  readonly source: SeenPart;
  readonly minimum: MetricDefinition['minimum'];
  readonly needsBaseline: boolean;
};

/** The share of the measured time (percent) in which something was on, or why it is missing. */
export function shareOutcome(input: MetricInput, request: ShareRequest): MetricOutcome {
  const { pairs, ...need } = request;
  const lacking = findMissing({ ...input, ...need });
  if (lacking) return lacking;
  const interval = shareInterval(pairs, input.seed);
  return {
    kind: 'value',
    value: 100 * pairsShare(pairs),
    interval: { low: 100 * interval.low, high: 100 * interval.high },
    coverage: coverageOf(request.measuredMs, input.spans),
    parts: [],
    at: null,
    coarse: false,
  };
}
