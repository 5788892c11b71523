import type { CaseStudy } from '../../domain/case-study.ts';

export const SUPPORT_HIRING: CaseStudy = {
  id: 'case-support-hiring',
  title: 'Whom to hire, and whether',
  professions: ['customer-service', 'management', 'sales'],
  skills: ['planning', 'leading', 'figures'],
  question: {
    text: 'The customer service of this web shop no longer keeps up. Autumn is eight weeks away. Whom would you hire, when, and what else would you do?',
    isAfter: 'Whether you look at the demand as well as at the number of heads.',
    tip: 'Say what happens in week three, in week eight and next spring.',
    trap: 'Counting a new colleague as a full one from the first day.',
  },
  parts: [
    {
      kind: 'text',
      title: 'The situation',
      text: 'Last week 2,400 requests came in. 14 people answer 160 a week each, which makes 2,240; so 160 stayed over. The autumn usually brings a quarter more, which would be 3,000. Two people left in spring; both named shifts that were announced too late. A newcomer answers half as many as the others until the sixth week.',
    },
    {
      kind: 'table',
      title: 'Three offers',
      columns: ['', 'People', 'Ready after', 'Cost a month', 'Each'],
      rows: [
        ['Permanent colleagues', '2', '14 weeks', '8,400', '4,200'],
        ['Temporary staff', '4', '3 weeks', '18,000', '4,500'],
        ['Service company', '5', '6 weeks', '16,500', '3,300'],
      ],
    },
    {
      kind: 'chart',
      title: 'Requests this year',
      form: 'line',
      unit: 'requests a week',
      labels: ['March', 'April', 'May', 'June', 'July', 'August'],
      series: [
        { name: 'Came in', values: [2050, 2110, 2190, 2260, 2330, 2400] },
        { name: 'Answered', values: [2050, 2110, 2190, 2240, 2240, 2240] },
      ],
    },
    {
      kind: 'text',
      title: 'What the requests are about',
      text: '912 of the 2,400 (38 %) ask where a parcel is. 528 (22 %) want to send something back. 360 (15 %) cannot log in. The other 600 (25 %) are all kinds of things, and take the longest. Of the customers who waited for more than three days 31 in 100 did not order again within a quarter; of the others it was 18.',
    },
  ],
  covers: [
    'The gap today is 160 a week, one person’s work; in autumn it would be 760, nearly five people.',
    'It is more than hiring: parcels, returns and logging in are three quarters of the requests, and could be fewer.',
    'Permanent colleagues come too late for this autumn. They are for next year, not for week eight.',
    'Newcomers at half pace: four temporary people answer 320 a week in the beginning, not 640.',
    'The cheapest offer a head is the service company; what customers would notice, and who watches its quality, is part of the price.',
    'Shifts announced earlier cost nothing and may keep those who are here.',
    'The waiting and the orders that do not come go together, which is not yet a cause; but it gives a scale for what may be spent.',
  ],
  preparationMs: 600_000,
  answerLimitMs: 300_000,
  readingAllowanceMs: 75_000,
  followUps: [
    {
      text: 'You may spend 10,000 euros a month and not a euro more. What is left of your plan?',
      isAfter: 'An order of importance that was there before the cut.',
    },
    {
      text: 'How would you tell the team that temporary colleagues earn more by the hour?',
      isAfter: 'Openness about something unpleasant.',
    },
  ],
};
