import { MAX_SPOT_OFFSET, MIN_SPOT_MS } from '../review/densest-spot.ts';
import { CONTACT_RADIUS, UNCALIBRATED_CONTACT_RADIUS } from '../review/contact.ts';
import type { Signals } from '../review/signals-types.ts';
import type { Ratio } from '../units.ts';
import { msToSeconds } from '../units.ts';
import { readContact } from './contact-reading.ts';
import { contactPairs } from './episodes/contact-episodes.ts';
import { ACCURACY_SOURCE, ERROR_POINTS_TEXT, gazeAccuracy, RATES_TEXT } from './gaze-accuracy.ts';
import { SHARE_MINIMUM } from './minimums.ts';
import { widenShareInterval } from './statistics/interval.ts';
import { correctedShare, MIN_RATES_SUM } from './statistics/rogan-gladen.ts';
import { pairsShare, shareInterval } from './statistics/share-interval.ts';
import type { MetricInput, MetricOutcome } from './types.ts';

const CORRECTED_LABEL = 'corrected for misread looks';

/** Share of the measured time (percent) on the interviewer, raw, with the corrected one beside it. */
export function contactShare({ signals, spans, seed }: MetricInput): MetricOutcome {
  const { episodes, coverage, lacking } = readContact(signals, spans, SHARE_MINIMUM);
  if (lacking) return lacking;
  const pairs = contactPairs(episodes);
  const share = pairsShare(pairs);
  const sampling = shareInterval(pairs, seed);
  return {
    kind: 'value',
    value: 100 * share,
    interval: widenShareInterval(100 * share, sampling, gazeAccuracy(signals).halfPoints),
    coverage,
    parts: [{ label: CORRECTED_LABEL, value: correctedPercent(share, signals) }],
    at: null,
    coarse: !signals.calibrated,
  };
}

/** NaN where the rates of misreading are not known, or too bad to correct by. */
function correctedPercent(share: Ratio, signals: Signals): number {
  const { rates } = gazeAccuracy(signals);
  return rates === null ? Number.NaN : 100 * correctedShare(share, rates);
}

export const CONTACT_SHARE_HOW = `A look counts when it is within ${CONTACT_RADIUS}° of the lens, the interviewer's eyes or a point between them; without calibration, within ${UNCALIBRATED_CONTACT_RADIUS}° of the place most looked at, if the interviewer can be there. Time looking at the interviewer divided by the time in which the gaze was measured. A look away under 250 ms does not end a look at the interviewer, a look at the interviewer under 200 ms is not counted. Interval: stationary bootstrap over pairs of looking and looking away (1000 draws, Wilson interval under 5 pairs), then widened for misread looks: ${ERROR_POINTS_TEXT}. Corrected: the true share at which misreading would give the raw one, "not measured" where the rates are not known or sum up to ${MIN_RATES_SUM} or less. ${RATES_TEXT}.`;

export const CONTACT_SHARE_SOURCES: readonly string[] = [
  'Bootstrap: Politis & Romano 1994; Wilson 1927 for short series. Correction: Rogan & Gladen 1978.',
  ACCURACY_SOURCE,
];

export const CONTACT_SHARE_LIMITS = `Tells where the eyes point, not what you attend to; a look near the face counts as a look at it. Without calibration the spot you looked at most during the conversation is taken to be the interviewer, which is wrong when you read close to their face; when that spot is more than ${MAX_SPOT_OFFSET}° from where the interviewer was, or fewer than ${msToSeconds(MIN_SPOT_MS)} s of looks went there, looks are not measured. Glasses with reflections, low light, a second screen and a camera at the side disturb it. Habits differ between cultures and people; the band is no rule.`;
