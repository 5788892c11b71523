import { SHARE_MINIMUM } from '../minimums.ts';
import {
  PANEL_HOW,
  PANEL_INTERVAL,
  PANEL_LIMITS,
  PANEL_SOURCES,
  sharedOutcome,
} from '../panel-reading.ts';
import { sumOf } from '../statistics/evenness.ts';
import type { MetricDefinition, MetricInput, MetricOutcome, MetricScope } from '../types.ts';

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

const createSmallestShare = (
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
  band: { low: 8, high: 50, outerLow: 0, outerHigh: 50, source: 'Our proposal.' },
  phrases: {
    inside: `Nobody on the panel was left out ${over}: each got at least {value} of your looks.`,
    below: `One of the panel got {value} of your looks ${over}; a glance at everybody is worth trying.`,
    above: `Nobody on the panel was left out ${over}: each got at least {value} of your looks.`,
  },
  minimum: SHARE_MINIMUM,
  compute,
  explanation: {
    what: 'How much of your looking at the panel the person got whom you looked at least.',
    how: `The smallest of the shares of the panel’s people in the time of looks at them. ${PANEL_HOW} ${PANEL_INTERVAL}`,
    sources: PANEL_SOURCES,
    limits: `${PANEL_LIMITS} In a short answer it is natural that somebody gets little.`,
  },
  adviceId: 'share-looks-in-panel',
});

export const smallestShare = createSmallestShare(
  'smallest-panel-share',
  'Smallest share of looks on the panel',
  'answer',
  'while answering',
);

export const sessionSmallestShare = createSmallestShare(
  'session-smallest-panel-share',
  'Smallest share of looks on the panel, all answers',
  'session',
  'over all answers',
);
