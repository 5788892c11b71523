import { createPanelMetrics } from '../panel-metric.ts';
import { sharedOutcome } from '../panel-reading.ts';
import { evenness, sumOf } from '../statistics/evenness.ts';
import type { MetricInput, MetricOutcome } from '../types.ts';

const compute = (input: MetricInput): MetricOutcome =>
  sharedOutcome(input, evenness, (names, times) =>
    names.map((label, person) => ({
      label,
      value: (100 * (times[person] ?? 0)) / sumOf(times),
    })),
  );

export const { ofAnswer: panelBalance, ofSession: sessionPanelBalance } = createPanelMetrics({
  id: 'panel-balance',
  label: 'Looks spread over the panel',
  band: { low: 60, high: 100, outerLow: 20, outerHigh: 100, source: 'Our proposal.' },
  compute,
  phrases: (over) => ({
    inside: `Your looks took in everybody on the panel ${over}: spread to {value} of an even share.`,
    below: `Your looks stayed with few of the panel ${over}: spread to {value} of an even share; taking in the others is worth trying.`,
    above: `Your looks took in everybody on the panel ${over}: spread to {value} of an even share.`,
  }),
  explanation: {
    what: 'How evenly your looks at the panel were spread over its people: 0 % = all at one of them, 100 % = the same for each. The parts say how much each got.',
    how: 'B = H(q) / ln K, the entropy of the shares q of the K people in the time of looks at them, over that of an even spread.',
    limits:
      'An even spread is no aim in itself: more for the one who asked is usual, which is why the band begins at 60 %.',
  },
});
