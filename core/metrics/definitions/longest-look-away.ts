import { readContact } from '../contact-reading.ts';
import { episodeMs } from '../episodes/contact-episodes.ts';
import { COUNTED_LOOKS_TEXT, looksAway } from '../episodes/looks-away.ts';
import { EPISODE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition, MetricInput, MetricOutcome, MetricScope } from '../types.ts';
import type { Seconds, TimeSpan } from '../../units.ts';
import { msToSeconds } from '../../units.ts';

/** A look away up to this long passes for thinking. Our proposal. */
export const THINKING_LOOK: Seconds = 5;

function compute({ signals, spans }: MetricInput): MetricOutcome {
  const { episodes, coverage, lacking } = readContact(signals, spans, EPISODE_MINIMUM);
  if (lacking) return lacking;
  const longest = longestOf(looksAway(episodes, spans));
  return {
    kind: 'value',
    value: longest ? msToSeconds(episodeMs(longest)) : 0,
    interval: null,
    coverage,
    parts: [],
    at: longest,
    coarse: !signals.calibrated,
  };
}

function longestOf(looks: readonly TimeSpan[]): TimeSpan | null {
  let longest: TimeSpan | null = null;
  for (const { startMs, endMs } of looks) {
    const look = { startMs, endMs };
    if (!longest || episodeMs(look) > episodeMs(longest)) longest = look;
  }
  return longest;
}

const createLongestLookAway = (
  id: string,
  label: string,
  scope: MetricScope,
  where: string,
): MetricDefinition => ({
  id,
  label,
  unit: 'seconds',
  group: 'eye-contact',
  scope,
  digits: 1,
  band: {
    low: 0,
    high: THINKING_LOOK,
    outerLow: 0,
    outerHigh: 10,
    source: `Our proposal: a look away up to ${THINKING_LOOK} s passes for thinking.`,
  },
  phrases: {
    inside: 'Your longest look away lasted {value}.',
    below: 'Your longest look away lasted {value}.',
    above: 'Your longest look away lasted {value}; see what drew your eyes there.',
  },
  minimum: EPISODE_MINIMUM,
  compute,
  explanation: {
    what: 'The longest single stretch in which your eyes were not on the interviewer.',
    how: `Longest look away inside ${where}, ${COUNTED_LOOKS_TEXT}. Zero means no look away was seen. One observed stretch, so there is no interval.`,
    sources: [
      'Listeners start to speak with averted eyes: Ho, Foulsham & Kingstone 2015 (exempt start).',
      'Limits of the band: our proposal.',
    ],
    limits:
      'A moment without a face ends the stretch, so the true one may have been longer. Looking away to think is normal; one long look says little by itself.',
  },
  adviceId: 'return-to-interviewer',
});

export const longestLookAway = createLongestLookAway(
  'longest-look-away',
  'Longest look away',
  'answer',
  'the answer',
);

export const sessionLongestLookAway = createLongestLookAway(
  'session-longest-look-away',
  'Longest look away, all answers',
  'session',
  'any answer',
);
