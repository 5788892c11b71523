import { SHARE_MINIMUM } from '../minimums.ts';
import {
  PANEL_HOW,
  PANEL_INTERVAL,
  PANEL_LIMITS,
  PANEL_SOURCES,
  sharedOutcome,
} from '../panel-reading.ts';
import { evenness, sumOf } from '../statistics/evenness.ts';
import type { MetricDefinition, MetricInput, MetricOutcome, MetricScope } from '../types.ts';

const compute = (input: MetricInput): MetricOutcome =>
  sharedOutcome(input, evenness, (names, times) =>
    names.map((label, person) => ({
      label,
      value: (100 * (times[person] ?? 0)) / sumOf(times),
    })),
  );

const createPanelBalance = (
  id: string,
  label: string,
  scope: MetricScope,
  over: string,
): MetricDefinition => ({
  id,
  label,
  unit: 'percent',
  group: 'eye-contact',
  scope,
  digits: 0,
  shownIn: 'panel',
  band: { low: 60, high: 100, outerLow: 20, outerHigh: 100, source: 'Our proposal.' },
  phrases: {
    inside: `Your looks took in everybody on the panel ${over}: spread to {value} of an even share.`,
    below: `Your looks stayed with few of the panel ${over}: spread to {value} of an even share; taking in the others is worth trying.`,
    above: `Your looks took in everybody on the panel ${over}: spread to {value} of an even share.`,
  },
  minimum: SHARE_MINIMUM,
  compute,
  explanation: {
    what: 'How evenly your looks at the panel were spread over its people: 0 % = all at one of them, 100 % = the same for each. The parts say how much each got.',
    how: `B = H(q) / ln K, the entropy of the shares q of the K people in the time of looks at them, over that of an even spread. ${PANEL_HOW} ${PANEL_INTERVAL}`,
    sources: PANEL_SOURCES,
    limits: `${PANEL_LIMITS} An even spread is no aim in itself: more for the one who asked is usual, which is why the band begins at 60 %.`,
  },
  adviceId: 'share-looks-in-panel',
});

export const panelBalance = createPanelBalance(
  'panel-balance',
  'Looks spread over the panel',
  'answer',
  'while answering',
);

export const sessionPanelBalance = createPanelBalance(
  'session-panel-balance',
  'Looks spread over the panel, all answers',
  'session',
  'over all answers',
);
