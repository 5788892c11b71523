import { createPanelMetrics } from '../panel-metric.ts';
import { sharedOutcome } from '../panel-reading.ts';
import { sumOf } from '../statistics/evenness.ts';
import type { MetricInput, MetricOutcome } from '../types.ts';

const leastOf = (times: ArrayLike<number>): number => Math.min(...Array.from(times));

const compute = (input: MetricInput): MetricOutcome =>
  sharedOutcome(
    input,
    (times) => leastOf(times) / sumOf(times),
    (names, times) => {
      const label = names[times.indexOf(leastOf(times))];
      return label === undefined ? [] : [{ label, value: (100 * leastOf(times)) / sumOf(times) }];
    },
  );

export const { ofAnswer: smallestShare, ofSession: sessionSmallestShare } = createPanelMetrics({
  id: 'smallest-panel-share',
  label: 'Smallest share of looks on the panel',
  band: { low: 8, high: 50, outerLow: 0, outerHigh: 50, source: 'Our proposal.' },
  compute,
  phrases: (over) => ({
    inside: `Nobody on the panel was left out ${over}: each got at least {value} of your looks.`,
    below: `One of the panel got {value} of your looks ${over}; a glance at everybody is worth trying.`,
    above: `Nobody on the panel was left out ${over}: each got at least {value} of your looks.`,
  }),
  explanation: {
    what: 'How much of your looking at the panel the person got whom you looked at least.',
    how: 'The smallest of the shares of the panel’s people in the time of looks at them.',
    limits: 'In a short answer it is natural that somebody gets little.',
  },
});
