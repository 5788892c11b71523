import { readContact } from '../contact-reading.ts';
import { episodeLengths, MIN_COMPLETE, MIN_FOR_TENTHS } from '../episode-lengths.ts';
import { episodeMs } from '../episodes/contact-episodes.ts';
import { COUNTED_LOOKS_TEXT, looksAway } from '../episodes/looks-away.ts';
import { misjudgedShare, misjudgedText } from '../gaze-accuracy.ts';
import { EPISODE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import type { Seconds } from '../../units.ts';

/** About how long eyes usually stay away while one thinks. Our proposal. */
export const USUAL_LOOK_AWAY: Seconds = 3.5;

function compute({ signals, spans }: MetricInput): MetricOutcome {
  const { episodes, measuredMs, coverage, lacking } = readContact(signals, spans, EPISODE_MINIMUM);
  if (lacking) return lacking;
  const looks = looksAway(episodes, spans);
  const awayMs = looks.reduce((sum, look) => sum + episodeMs(look), 0);
  return episodeLengths({
    episodes: looks,
    name: 'looks away',
    coverage,
    misjudged: misjudgedShare(signals, awayMs, measuredMs),
    coarse: !signals.calibrated,
    parts: (quantile, count) => [
      { label: `longer tenth of ${count} looks away, from`, value: quantile(0.9) },
    ],
  });
}

export const lookAwayLength: MetricDefinition = {
  id: 'look-away-length',
  label: 'Length of a look away',
  unit: 'seconds',
  group: 'eye-contact',
  scope: 'answer',
  digits: 1,
  band: {
    low: 0,
    high: USUAL_LOOK_AWAY,
    outerLow: 0,
    outerHigh: 7,
    source:
      'Our proposal: up to about the length that is usual while one thinks; short looks away are never a fault.',
  },
  phrases: {
    inside: 'A look away lasted {value} typically.',
    below: 'A look away lasted {value} typically.',
    above: 'A look away lasted {value} typically; coming back a little sooner is worth trying.',
  },
  minimum: EPISODE_MINIMUM,
  compute,
  explanation: {
    what: 'How long your eyes typically stayed elsewhere before they came back to the interviewer.',
    how: `Median of the looks away that were seen from start to end, ${COUNTED_LOOKS_TEXT}; at least ${MIN_COMPLETE} of them. From ${MIN_FOR_TENTHS} such looks on the part names the ninetieth percentile; above 5 s a look away begins to feel long. Interval: order statistics of the sign test, ${misjudgedText('the time looking away')}.`,
    sources: [
      'Listeners start to speak with averted eyes: Ho, Foulsham & Kingstone 2015 (exempt start).',
      'Limits of the band and the 5 s: our proposal; no figures of a study could be checked.',
    ],
    limits:
      'Looks away cut off by the exempt start or the end of the answer, or by a moment without a face are left out, so a long one may be missing. Looking away to think is normal.',
  },
  adviceId: 'return-to-interviewer',
};
