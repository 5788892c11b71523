import { readContact } from '../contact-reading.ts';
import { findPlace, MIN_PLACE_LOOKS, PLACE_RADIUS } from '../episodes/place-looks.ts';
import type { Place } from '../episodes/place-looks.ts';
import { COUNTED_LOOKS_TEXT, looksAway } from '../episodes/looks-away.ts';
import { episodeMs } from '../episodes/contact-episodes.ts';
import { nothingToMeasure } from '../evaluate.ts';
import { misjudgedShare, misjudgedText } from '../gaze-accuracy.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import { widenShareInterval } from '../statistics/interval.ts';
import { pairsShare, shareInterval } from '../statistics/share-interval.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import { msToSeconds } from '../../units.ts';
import { MIN_AWAY_MS } from './looking-away-directions.ts';

function compute({ signals, spans, seed }: MetricInput): MetricOutcome {
  const { episodes, measuredMs, coverage, lacking } = readContact(signals, spans, SHARE_MINIMUM);
  if (lacking) return lacking;
  const looks = looksAway(episodes, spans);
  const awayMs = looks.reduce((sum, look) => sum + episodeMs(look), 0);
  if (awayMs < MIN_AWAY_MS) {
    return nothingToMeasure(
      `You looked away for ${msToSeconds(awayMs).toFixed(1)} s only; places are sought from ${msToSeconds(MIN_AWAY_MS)} s on.`,
      coverage,
    );
  }
  const place = findPlace(signals.face, looks);
  const pairs = looks.map((look) =>
    place?.looks.includes(look)
      ? { onMs: episodeMs(look), offMs: 0 }
      : { onMs: 0, offMs: episodeMs(look) },
  );
  const value = 100 * pairsShare(pairs);
  const sampling = shareInterval(pairs, seed);
  return {
    kind: 'value',
    value,
    interval: widenShareInterval(
      value,
      sampling,
      100 * misjudgedShare(signals, awayMs, measuredMs),
    ),
    coverage,
    parts: place === null ? [] : [{ label: placeLabel(place), value }],
    at: null,
    coarse: !signals.calibrated,
  };
}

/** "6 looks to about 14° below the lens and 8° to your left:" */
function placeLabel({ looks, yaw, pitch }: Place): string {
  const below = Math.round(-pitch);
  const aside = Math.round(Math.abs(yaw));
  const side = yaw > 0 ? 'left' : 'right';
  const parts = [
    ...(below > 0 ? [`${below}° below the lens`] : []),
    ...(aside > 0 ? [`${aside}° to your ${side}`] : []),
  ];
  return `${looks.length} looks to about ${parts.join(' and ')},`;
}

export const looksToOnePlace: MetricDefinition = {
  id: 'looks-to-one-place',
  label: 'Looks to one place',
  unit: 'percent',
  group: 'eye-contact',
  scope: 'answer',
  digits: 0,
  band: {
    low: 0,
    high: 40,
    outerLow: 0,
    outerHigh: 80,
    source: 'Our proposal: a hint, not a finding. No study with this figure was found.',
  },
  phrases: {
    inside: 'Of your time looking away, {value} went to one and the same place.',
    below: 'Of your time looking away, {value} went to one and the same place.',
    above:
      'Of your time looking away, {value} went to one and the same place; if notes or a screen were there, they may have drawn your eyes.',
  },
  minimum: SHARE_MINIMUM,
  compute,
  explanation: {
    what: 'How much of your looking away went back to one and the same place below or beside the interviewer, as with notes.',
    how: `Each look away (${COUNTED_LOOKS_TEXT}) has its mean direction. The place is the one with the most time of looks down, left or right within ${PLACE_RADIUS}° of it; at least ${MIN_PLACE_LOOKS} looks must have gone there, else the figure is 0. Share of that time in all time looking away (at least ${msToSeconds(MIN_AWAY_MS)} s of it). Interval: bootstrap over the looks away, ${misjudgedText('the time looking away')}.`,
    sources: [
      'In mock job interviews candidates mostly look away sideways: Acarturk et al. 2021 (so a side alone says little).',
      'Radius, number of looks and limit of 40 %: our proposal.',
    ],
    limits:
      'A hint only: it tells that the eyes returned to a place, not what was there or whether you read. The question’s own text, the clock and your picture are below the interviewer too; many people simply have a side they think towards. Reading within 5° of the interviewer is not noticed.',
  },
  adviceId: 'notes-near-lens',
};
