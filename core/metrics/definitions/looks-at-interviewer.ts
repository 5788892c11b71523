import { readContact } from '../contact-reading.ts';
import type { MetricDefinition, MetricInput, MetricOutcome, MetricScope } from '../types.ts';
import { contactPairs } from '../episodes/contact-episodes.ts';
import { MAX_SPOT_OFFSET, MIN_SPOT_MS } from '../../review/densest-spot.ts';
import { msToSeconds } from '../../units.ts';
import { CONTACT_RADIUS, UNCALIBRATED_CONTACT_RADIUS } from '../../review/contact.ts';
import {
  CALIBRATED_HALF_POINTS,
  contactErrorPoints,
  UNCALIBRATED_HALF_POINTS,
} from '../gaze-error.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import { widenInterval } from '../statistics/interval.ts';
import { pairsShare, shareInterval } from '../statistics/share-interval.ts';

function compute(input: MetricInput): MetricOutcome {
  const { episodes, coverage, lacking } = readContact(input.signals, input.spans, SHARE_MINIMUM);
  if (lacking) return lacking;
  const pairs = contactPairs(episodes);
  const value = 100 * pairsShare(pairs);
  const sampling = shareInterval(pairs, input.seed);
  return {
    kind: 'value',
    value,
    interval: widenInterval(
      value,
      { low: 100 * sampling.low, high: 100 * sampling.high },
      contactErrorPoints(input.signals.calibrated),
      { low: 0, high: 100 },
    ),
    coverage,
    parts: [],
    at: null,
    coarse: !input.signals.calibrated,
  };
}

function createLooksAtInterviewer(
  id: string,
  label: string,
  scope: MetricScope,
  over: string,
): MetricDefinition {
  return {
    id,
    label,
    unit: 'percent',
    group: 'eye-contact',
    scope,
    digits: 0,
    band: {
      low: 35,
      high: 70,
      outerLow: 15,
      outerHigh: 90,
      source:
        'Wide plateau of our own around published shares of looking at the partner: 30 to 60 % depending on distance (Argyle & Ingham); typical in Western studies.',
    },
    phrases: {
      inside: `You looked at the interviewer for {value} of the time ${over}.`,
      below: `You looked at the interviewer for {value} of the time ${over}; looking back a little more often is worth trying.`,
      above: `You looked at the interviewer for {value} of the time ${over}; more pauses in the look are fine.`,
    },
    minimum: SHARE_MINIMUM,
    compute,
    explanation: {
      what: `How much of the time ${over} your eyes were on the interviewer's face or on the lens just above it.`,
      how: `A look counts when it is within ${CONTACT_RADIUS}° (${UNCALIBRATED_CONTACT_RADIUS}° without calibration) of the lens, the interviewer's eyes or a point between them. Time looking at the interviewer divided by the time in which the gaze was measured. A look away under 250 ms does not end a look at the interviewer, a look at the interviewer under 200 ms is not counted. Interval: stationary bootstrap over pairs of looking and looking away (1000 draws, Wilson interval under 5 pairs), then widened for the error of the gaze itself: ${CALIBRATED_HALF_POINTS} percentage points calibrated, ${UNCALIBRATED_HALF_POINTS} without calibration.`,
      sources: [
        'Band: our proposal, set wide around Argyle & Ingham (gaze at a partner by distance, 35 to 60 %).',
        'Bootstrap: Politis & Romano 1994; Wilson 1927 for short series.',
        'Gaze error added to the interval: our proposal until the calibration is checked on fresh looks.',
      ],
      limits: `Tells where the eyes point, not what you attend to; a look near the face counts as a look at it. Without calibration the spot you looked at most during the conversation is taken to be the interviewer, which is wrong when you read close to his face; when that spot is more than ${MAX_SPOT_OFFSET}° from where the interviewer was, or fewer than ${msToSeconds(MIN_SPOT_MS)} s of looks were seen, looks are not measured. Glasses with reflections, low light, a second screen and a camera at the side disturb it. Habits differ between cultures and people; the band is no rule.`,
    },
    adviceId: 'balance-looking',
  };
}

export const looksAtInterviewer = createLooksAtInterviewer(
  'looks-at-interviewer',
  'Looks at the interviewer',
  'answer',
  'while answering',
);

export const sessionLooksAtInterviewer = createLooksAtInterviewer(
  'session-looks-at-interviewer',
  'Looks at the interviewer, all answers',
  'session',
  'over all answers',
);
