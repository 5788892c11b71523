import { readContact } from './contact-reading.ts';
import { firstMoments } from './first-moments.ts';
import { ERROR_POINTS_TEXT, gazeAccuracy } from './gaze-accuracy.ts';
import { MOMENT_MINIMUM } from './minimums.ts';
import type { MetricInput, MetricOutcome } from './types.ts';

/** Share (percent) of the first 5 s of a greeting or closing spent looking at the interviewer. */
export function momentContact({ signals, spans: given }: MetricInput): MetricOutcome {
  const spans = firstMoments(given);
  const { contactMs, measuredMs, coverage, lacking } = readContact(signals, spans, MOMENT_MINIMUM);
  if (lacking) return lacking;
  const value = (100 * contactMs) / measuredMs;
  const error = gazeAccuracy(signals).halfPoints;
  return {
    kind: 'value',
    value,
    // The whole window is looked at, so nothing is sampled: what was not measured could have been
    // all away or all contact, and the gaze itself has an error.
    interval: {
      low: Math.max(0, value * coverage - error),
      high: Math.min(100, value * coverage + 100 * (1 - coverage) + error),
    },
    coverage,
    parts: [],
    at: null,
    coarse: !signals.calibrated,
  };
}

export const momentContactHow = (moment: string): string =>
  `Time looking at the interviewer divided by the measured time in the first 5 s of the ${moment}. The interval reckons what was not measured once as away and once as looking, and adds the error of misread looks: ${ERROR_POINTS_TEXT}.`;
