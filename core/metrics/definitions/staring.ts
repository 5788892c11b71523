import { readContact } from '../contact-reading.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import { episodeMs } from '../episodes/contact-episodes.ts';
import { nothingToMeasure } from '../evaluate.ts';
import { LISTENING_LIMITS, LISTENING_TEXT } from '../listening.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import { misjudgedShare, misjudgedText } from '../gaze-accuracy.ts';
import { widenShareInterval } from '../statistics/interval.ts';
import { pairsShare, shareInterval } from '../statistics/share-interval.ts';
import type { Ms } from '../../units.ts';
import { msToSeconds } from '../../units.ts';

/** A look longer than this counts as staring (measurement.md 8.1, our proposal). */
export const STARING_SPEAKING_MS: Ms = 7000;
const STARING_LISTENING_MS: Ms = 10_000;
/** With less time of looking at the interviewer there is nothing to take a share of. Our proposal. */
const MIN_CONTACT_TIME_MS: Ms = 5000;

function staringShare(input: MetricInput, staringMs: Ms): MetricOutcome {
  const { episodes, measuredMs, contactMs, coverage, lacking } = readContact(
    input.signals,
    input.spans,
    SHARE_MINIMUM,
  );
  if (lacking) return lacking;
  const pairs = episodes
    .filter((episode) => episode.kind === 'contact')
    .map((episode) => {
      const length = episodeMs(episode);
      return length > staringMs ? { onMs: length, offMs: 0 } : { onMs: 0, offMs: length };
    });
  if (contactMs < MIN_CONTACT_TIME_MS) {
    return nothingToMeasure(
      `You looked at the interviewer for ${msToSeconds(contactMs).toFixed(1)} s; ${msToSeconds(MIN_CONTACT_TIME_MS)} s are needed to tell long looks from short ones.`,
      coverage,
    );
  }
  const value = 100 * pairsShare(pairs);
  const sampling = shareInterval(pairs, input.seed);
  return {
    kind: 'value',
    value,
    interval: widenShareInterval(
      value,
      sampling,
      100 * misjudgedShare(input.signals, contactMs, measuredMs),
    ),
    coverage,
    parts: [],
    at: null,
    coarse: !input.signals.calibrated,
  };
}

type Variant = Pick<MetricDefinition, 'id' | 'label' | 'scope'> & {
  readonly staringMs: Ms;
  readonly over: string;
  readonly limits: string;
};

const createStaring = ({ staringMs, over, limits, ...identity }: Variant): MetricDefinition => ({
  ...identity,
  unit: 'percent',
  group: 'eye-contact',
  digits: 0,
  band: {
    low: 0,
    high: 15,
    outerLow: 0,
    outerHigh: 50,
    source:
      'Our proposal. Looks under 5 s are never counted, as the preferred length is 3.3 s (Binetti et al. 2016).',
  },
  phrases: {
    inside: `Of the time on the interviewer, {value} was in looks longer than ${msToSeconds(staringMs)} s.`,
    below: `Of the time on the interviewer, {value} was in looks longer than ${msToSeconds(staringMs)} s.`,
    above: `Of the time on the interviewer, {value} was in looks longer than ${msToSeconds(staringMs)} s; a short glance away in between is fine.`,
  },
  minimum: SHARE_MINIMUM,
  compute: (input) => staringShare(input, staringMs),
  explanation: {
    what: 'How much of your looking at the interviewer came in very long, unbroken looks.',
    how: `${over} Time in looks longer than ${msToSeconds(staringMs)} s divided by all time looking at the interviewer (at least ${msToSeconds(MIN_CONTACT_TIME_MS)} s of it). Interval: bootstrap over the looks, Wilson interval under 5 of them, ${misjudgedText('the time looking at the interviewer')}.`,
    sources: [
      'Binetti et al. 2016 (preferred length of a gaze).',
      'Limits of 7 s while speaking and 10 s while listening, and band: our proposal.',
    ],
    limits: `${limits}A blink longer than 400 ms, a moment without a face or one misread as elsewhere splits a look, so the figure is a lower limit; the interval does not cover that.`,
  },
  adviceId: 'avoid-staring',
});

export const staring = createStaring({
  id: 'staring',
  label: 'Staring',
  scope: 'answer',
  staringMs: STARING_SPEAKING_MS,
  over: 'Over the time of the answer.',
  limits: '',
});

export const staringWhileListening = createStaring({
  id: 'staring-while-listening',
  label: 'Staring while listening',
  scope: 'listening',
  staringMs: STARING_LISTENING_MS,
  over: LISTENING_TEXT,
  limits: `${LISTENING_LIMITS} `,
});
