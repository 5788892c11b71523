import { readContact } from '../contact-reading.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import type { ContactEpisode } from '../episodes/contact-episodes.ts';
import { episodeMs } from '../episodes/contact-episodes.ts';
import { EPISODE_MINIMUM } from '../minimums.ts';
import type { Ms, TimeSpan } from '../../units.ts';
import { msToSeconds } from '../../units.ts';

/** Looking away at the start of an answer is usual while one thinks: not counted (Ho et al. 2015). */
const EXEMPT_START_MS: Ms = 2000;
/** Shorter looks away are glances and blinks the filter left over (measurement.md 8.1). */
const MIN_LOOK_AWAY_MS: Ms = 300;

function compute(input: MetricInput): MetricOutcome {
  const { episodes, coverage, lacking } = readContact(input.signals, input.spans, EPISODE_MINIMUM);
  if (lacking) return lacking;
  const longest = longestAway(episodes, (input.spans[0]?.startMs ?? 0) + EXEMPT_START_MS);
  return {
    kind: 'value',
    value: longest ? msToSeconds(episodeMs(longest)) : 0,
    interval: null,
    coverage,
    parts: [],
    at: longest,
    coarse: !input.signals.calibrated,
  };
}

function longestAway(episodes: readonly ContactEpisode[], fromMs: Ms): TimeSpan | null {
  let longest: TimeSpan | null = null;
  for (const episode of episodes) {
    if (episode.kind !== 'away') continue;
    const counted = { startMs: Math.max(episode.startMs, fromMs), endMs: episode.endMs };
    if (episodeMs(counted) < MIN_LOOK_AWAY_MS) continue;
    if (!longest || episodeMs(counted) > episodeMs(longest)) longest = counted;
  }
  return longest;
}

export const longestLookAway: MetricDefinition = {
  id: 'longest-look-away',
  label: 'Longest look away',
  unit: 'seconds',
  group: 'eye-contact',
  scope: 'answer',
  digits: 1,
  band: {
    low: 0,
    high: 5,
    outerLow: 0,
    outerHigh: 10,
    source: 'Our proposal: a look away up to 5 s passes for thinking.',
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
    how: `Longest look away inside the answer, from ${msToSeconds(MIN_LOOK_AWAY_MS)} s on; the first ${msToSeconds(EXEMPT_START_MS)} s of the answer do not count. Zero means no look away was seen. One observed stretch, so there is no interval.`,
    sources: [
      'Listeners start to speak with averted eyes: Ho, Foulsham & Kingstone 2015 (exempt start).',
      'Limits of the band: our proposal.',
    ],
    limits:
      'A moment without a face ends the stretch, so the true one may have been longer. Looking away to think is normal; one long look says little by itself.',
  },
  adviceId: 'return-to-interviewer',
};
