import { readContact } from '../contact-reading.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import { greetingWindow } from '../greeting-window.ts';
import { GREETING_MINIMUM } from '../minimums.ts';
import { contactErrorPoints } from '../gaze-error.ts';

function compute({ signals, spans: given }: MetricInput): MetricOutcome {
  const spans = greetingWindow(given);
  const { contactMs, measuredMs, coverage, lacking } = readContact(
    signals,
    spans,
    GREETING_MINIMUM,
  );
  if (lacking) return lacking;
  const value = (100 * contactMs) / measuredMs;
  const error = contactErrorPoints(signals.calibrated);
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

export const greetingContact: MetricDefinition = {
  id: 'greeting-contact',
  label: 'Looks at the interviewer in the greeting',
  unit: 'percent',
  group: 'eye-contact',
  scope: 'greeting',
  digits: 0,
  band: {
    low: 60,
    high: 100,
    outerLow: 30,
    outerHigh: 100,
    source:
      'Our proposal. That the first minutes matter: rapport and interviewer ratings correlate by .42 (Barrick, Swider & Stewart 2010).',
  },
  phrases: {
    inside:
      'In the first 5 s of the greeting you looked at the interviewer for {value} of the time.',
    below:
      'In the first 5 s of the greeting you looked at the interviewer for {value} of the time; looking up for the hello is worth trying.',
    above:
      'In the first 5 s of the greeting you looked at the interviewer for {value} of the time.',
  },
  minimum: GREETING_MINIMUM,
  compute,
  explanation: {
    what: 'How much of the first 5 s of the greeting your eyes were on the interviewer.',
    how: 'Time looking at the interviewer divided by the measured time in the first 5 s of the greeting. The interval reckons what was not measured once as away and once as looking, and adds the error of the gaze: 5 percentage points calibrated, 15 without calibration.',
    sources: [
      'Barrick, Swider & Stewart 2010 (first minutes).',
      'Window of 5 s and band: our proposal.',
    ],
    limits: 'Five seconds of one moment; it shows this greeting, not a habit.',
  },
  adviceId: 'greet-with-a-look',
};
