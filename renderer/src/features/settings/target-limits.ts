import type { MetricDefinition } from '../../../../core/metrics/types.ts';

export type LimitName = 'outerLow' | 'low' | 'high' | 'outerHigh';

const LABELS: readonly { readonly name: LimitName; readonly label: string }[] = [
  { name: 'outerLow', label: 'Far too low from' },
  { name: 'low', label: 'Band from' },
  { name: 'high', label: 'Band up to' },
  { name: 'outerHigh', label: 'Far too high from' },
];

/** The ends that can be set: where the usual band cannot be missed on a side, that side has none. */
export function targetLimits({ band }: Pick<MetricDefinition, 'band'>): typeof LABELS {
  if (band === null) return [];
  const isOpen = {
    low: band.outerLow >= band.low,
    high: band.outerHigh <= band.high,
  };
  return LABELS.filter(({ name }) =>
    name === 'low' || name === 'outerLow' ? !isOpen.low : !isOpen.high,
  );
}
