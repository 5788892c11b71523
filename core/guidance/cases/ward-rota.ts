import type { CaseStudy } from '../../domain/case-study.ts';

export const WARD_ROTA: CaseStudy = {
  id: 'case-ward-rota',
  title: 'A rota that no longer holds',
  professions: ['nursing-and-care', 'management', 'public-service'],
  skills: ['planning', 'safety', 'leading'],
  question: {
    text: 'This ward fills more and more late shifts at the last minute. How would you get through the next six weeks, and what would you change for good?',
    isAfter: 'Whether safety comes first, and whether the team is part of your solution.',
    tip: 'Keep the next six weeks and the lasting change apart; they need different means.',
    trap: 'A fine rota on paper that nobody was asked about.',
  },
  parts: [
    {
      kind: 'text',
      title: 'The situation',
      text: 'A ward for internal medicine has 28 beds and 24 nurses, 9 of them part-time. A late shift should have 4 nurses. Requests for days off are written in a paper book, and whoever comes first is served first. Gaps are filled from the pool of the house or by an agency. A nurse from the pool costs 38 euros an hour, one from the agency 64 euros. A shift has 8 hours.',
    },
    {
      kind: 'table',
      title: 'Late shifts of the nurses, last quarter',
      columns: [
        'Month',
        'Shifts to fill',
        'Short',
        'Filled by the pool',
        'By the agency',
        'Not filled',
      ],
      rows: [
        ['July', '124', '12', '9', '2', '1'],
        ['August', '124', '20', '10', '7', '3'],
        ['September', '120', '28', '8', '15', '5'],
        ['Quarter', '368', '60', '27', '24', '9'],
      ],
    },
    {
      kind: 'chart',
      title: 'Days lost to illness',
      form: 'bar',
      unit: 'days in the month, whole team',
      labels: ['July', 'August', 'September'],
      series: [
        { name: 'Full-time', values: [14, 19, 31] },
        { name: 'Part-time', values: [6, 7, 8] },
      ],
    },
    {
      kind: 'text',
      title: 'From the last team meeting',
      text: 'Three nurses say that they learn of changed shifts by telephone on their day off. Two part-time colleagues would work one more late shift a month if they knew of it four weeks ahead. The ward sister plans the rota by herself; it takes her two days a month. The 24 agency shifts of the quarter cost 12,288 euros.',
    },
  ],
  covers: [
    'Shifts that stay unfilled are a matter of safety: what is done on such an evening, and who decides to close beds.',
    'The trend: short shifts more than doubled from July to September, and the agency took the place of the pool.',
    'Illness rose among the full-time nurses above all; it may be a result of the gaps as well as their cause.',
    'A bridge for six weeks, with its price: pool before agency, the two who offered, planned and not by telephone.',
    'A lasting change that the team shapes: the rota known four weeks ahead, fair rules for wishes, a shared plan.',
    'What cannot be read from these figures: early and night shifts, and how sick the patients were.',
    'How one would see in three months whether it works, by a figure and by asking the team.',
  ],
  preparationMs: 600_000,
  answerLimitMs: 300_000,
  readingAllowanceMs: 75_000,
  followUps: [
    {
      text: 'It is two in the afternoon and the late shift has two nurses. What do you do until four?',
      isAfter: 'Clear steps under pressure, and knowing whom to call.',
    },
    {
      text: 'How would you win over a colleague who has used the paper book for twenty years?',
      isAfter: 'Respect for habits, and patience with change.',
    },
  ],
};
