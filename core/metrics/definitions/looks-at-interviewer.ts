import {
  CONTACT_SHARE_HOW,
  CONTACT_SHARE_LIMITS,
  CONTACT_SHARE_SOURCES,
  contactShare,
} from '../contact-share.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition, MetricScope } from '../types.ts';

const SPEAKING_TEXT =
  'Over the time of the answer, all of which counts as speaking, as the voice is not measured yet.';

function createLooksAtInterviewer(
  id: string,
  label: string,
  scope: MetricScope,
  over: string,
  span = '',
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
      isWestern: true,
      source:
        'Wide plateau of our own around published shares of looking at the partner: 30 to 60 % depending on distance (Argyle & Ingham); typical in Western studies.',
    },
    phrases: {
      inside: `You looked at the interviewer for {value} of the time ${over}.`,
      below: `You looked at the interviewer for {value} of the time ${over}; looking back a little more often is worth trying.`,
      above: `You looked at the interviewer for {value} of the time ${over}; more pauses in the look are fine.`,
    },
    minimum: SHARE_MINIMUM,
    compute: contactShare,
    explanation: {
      what: `How much of the time${span} your eyes were on the interviewer’s face or the lens just above it.`,
      how: `${SPEAKING_TEXT} ${CONTACT_SHARE_HOW}`,
      sources: [
        'Band: our proposal, set wide around Argyle & Ingham (gaze at a partner by distance, 35 to 60 %).',
        ...CONTACT_SHARE_SOURCES,
      ],
      limits: CONTACT_SHARE_LIMITS,
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
  ', over all answers,',
);
