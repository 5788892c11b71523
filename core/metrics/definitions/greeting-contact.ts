import { ACCURACY_SOURCE } from '../gaze-accuracy.ts';
import { MOMENT_MINIMUM } from '../minimums.ts';
import { momentContact, momentContactHow } from '../moment-contact.ts';
import type { MetricDefinition } from '../types.ts';

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
  minimum: MOMENT_MINIMUM,
  compute: momentContact,
  explanation: {
    what: 'How much of the first 5 s of the greeting your eyes were on the interviewer.',
    how: momentContactHow('greeting'),
    sources: [
      'Barrick, Swider & Stewart 2010 (first minutes).',
      'Window of 5 s and band: our proposal.',
      ACCURACY_SOURCE,
    ],
    limits: 'Five seconds of one moment; it shows this greeting, not a habit.',
  },
  adviceId: 'greet-with-a-look',
};
