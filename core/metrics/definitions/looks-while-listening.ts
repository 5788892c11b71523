import {
  CONTACT_SHARE_HOW,
  CONTACT_SHARE_LIMITS,
  CONTACT_SHARE_SOURCES,
  contactShare,
} from '../contact-share.ts';
import { LISTENING_LIMITS, LISTENING_TEXT } from '../listening.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition } from '../types.ts';

export const looksWhileListening: MetricDefinition = {
  id: 'looks-while-listening',
  label: 'Looks at the interviewer while listening',
  unit: 'percent',
  group: 'eye-contact',
  scope: 'listening',
  digits: 0,
  band: {
    low: 55,
    high: 85,
    outerLow: 30,
    outerHigh: 97,
    isWestern: true,
    source:
      'Wide plateau of our own around a listener’s usual share of about 75 % (secondary source, as Argyle has it) and 60 % of the time in looks at each other’s face (Rogers et al. 2018); typical in Western studies.',
  },
  phrases: {
    inside: 'You looked at the interviewer for {value} of the time you listened.',
    below:
      'You looked at the interviewer for {value} of the time you listened; looking up once the words are read is worth trying.',
    above:
      'You looked at the interviewer for {value} of the time you listened; a glance aside while listening is fine.',
  },
  minimum: SHARE_MINIMUM,
  compute: contactShare,
  explanation: {
    what: 'How much of the time your eyes were on the interviewer’s face or the lens just above it while the interviewers asked and answered.',
    how: `${LISTENING_TEXT} ${CONTACT_SHARE_HOW}`,
    sources: [
      'Band: our proposal; a listener’s 75 % is quoted without its study, the 60 % are from Rogers et al. 2018.',
      ...CONTACT_SHARE_SOURCES,
    ],
    limits: `${LISTENING_LIMITS} ${CONTACT_SHARE_LIMITS}`,
  },
  adviceId: 'look-while-listening',
};
