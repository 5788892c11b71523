import type { CaseStudy } from '../../domain/case-study.ts';

export const BOOKING_OUTAGE: CaseStudy = {
  id: 'case-booking-outage',
  title: 'Three hours without appointments',
  professions: ['software', 'customer-service', 'engineering-and-manufacturing'],
  skills: ['quality', 'problem-solving', 'communication'],
  question: {
    text: 'A booking system for doctors failed for a morning. Tell us what went wrong, what you would change so that it is shorter next time, and what you would tell the doctors.',
    isAfter: 'Whether you look for causes in the way of working instead of in a person.',
    tip: 'Part the time into noticing, finding and mending; each has its own remedy.',
    trap: 'Stopping at the colleague who pressed the button.',
  },
  parts: [
    {
      kind: 'table',
      title: 'The morning',
      columns: ['Time', 'What happened'],
      rows: [
        ['09:12', 'A new version goes live'],
        ['09:20', 'First errors in the log; too few for an alarm'],
        ['09:41', 'A doctor’s office calls: no appointments can be made'],
        ['10:05', 'After the third call it is declared an incident'],
        ['10:30', 'Suspicion: the database. It is restarted, without effect'],
        ['11:10', 'Cause found: a setting is missing in the new version'],
        ['11:25', 'The version from before is put back'],
        ['12:17', 'The waiting messages are worked off; everything runs'],
      ],
    },
    {
      kind: 'chart',
      title: 'Failed bookings',
      form: 'line',
      unit: 'in ten minutes',
      labels: ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30'],
      series: [{ name: 'Failed', values: [0, 38, 74, 92, 88, 61, 24, 0] }],
    },
    {
      kind: 'text',
      title: 'What it meant',
      text: 'From 09:12 to 12:17 it was 185 minutes. Of 412 doctors’ offices 158 (38 %) could not book. 1,264 bookings failed; 1,011 of them (80 %) were made again on the same day, 253 were not. An alarm rings at 100 failures in ten minutes, a figure that somebody chose three years ago. It never rang.',
    },
    {
      kind: 'text',
      title: 'What is known besides',
      text: 'The setting had been made by hand in the test system in March, and was written down nowhere. The release was the fourth by a colleague who joined in spring; a second person had read it. The two who know the database best were at a training that morning. Putting back a version takes 15 minutes and was thought of as the last resort. The doctors learnt of it by calling.',
    },
  ],
  covers: [
    'The 185 minutes in parts: 29 until the first call, 24 until the incident, 80 until the version was put back, 52 until all ran.',
    'The alarm could not have rung: the worst ten minutes had 92 failures, and its limit was 100.',
    'Putting back the version first would have saved about an hour; finding the cause can wait until then.',
    'The cause behind the cause: a setting made by hand, so that test and reality differ.',
    'The colleague did what the way of working allows; a review did not see it either, and that is the point.',
    'What the doctors hear: when, from whom, with an apology and without jargon, also about the 253.',
    'Two or three measures with a name and a date, instead of a list of twenty.',
  ],
  preparationMs: 600_000,
  answerLimitMs: 300_000,
  readingAllowanceMs: 60_000,
  followUps: [
    {
      text: 'The managing director wants to know who it was. What do you say?',
      isAfter: 'Standing by the team without hiding facts.',
    },
    {
      text: 'At what number should the alarm ring, and how would you choose it?',
      isAfter: 'Weighing missed alarms against false ones.',
    },
  ],
};
