import { ACCURACY_SOURCE } from '../gaze-accuracy.ts';
import { MOMENT_MINIMUM } from '../minimums.ts';
import { momentContact, momentContactHow } from '../moment-contact.ts';
import type { MetricDefinition } from '../types.ts';

export const closingContact: MetricDefinition = {
  id: 'closing-contact',
  label: 'Looks at the interviewer in the goodbye',
  unit: 'percent',
  group: 'eye-contact',
  scope: 'closing',
  digits: 0,
  band: {
    low: 60,
    high: 100,
    outerLow: 30,
    outerHigh: 100,
    source: 'Our proposal, as in the greeting; no study with this figure was found.',
  },
  phrases: {
    inside: 'In the goodbye you looked at the interviewer for {value} of the time.',
    below:
      'In the goodbye you looked at the interviewer for {value} of the time; staying with it until the end is worth trying.',
    above: 'In the goodbye you looked at the interviewer for {value} of the time.',
  },
  minimum: MOMENT_MINIMUM,
  compute: momentContact,
  explanation: {
    what: 'How much of the first 5 s of the goodbye your eyes were on the interviewer.',
    how: momentContactHow('closing'),
    sources: ['Window of 5 s and band: our proposal.', ACCURACY_SOURCE],
    limits:
      'Five seconds of one moment. The words of the goodbye stand as text below the interviewer: reading them counts as looking elsewhere.',
  },
  adviceId: 'leave-with-a-look',
};
