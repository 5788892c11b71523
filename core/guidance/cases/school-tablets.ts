import type { CaseStudy } from '../../domain/case-study.ts';

export const SCHOOL_TABLETS: CaseStudy = {
  id: 'case-school-tablets',
  title: 'Tablets for a school',
  professions: ['teaching', 'public-service', 'software'],
  skills: ['planning', 'change', 'inclusion'],
  question: {
    text: 'This school has a grant for tablets and a staff that is divided about them. What would you propose to the head, for this year and for the next?',
    isAfter: 'Whether the pupils’ learning leads your plan, and not the devices.',
    tip: 'Begin with what should be better for a pupil in a year’s time.',
    trap: 'Spending all of the money on devices and none of the thought on lessons.',
  },
  parts: [
    {
      kind: 'text',
      title: 'The situation',
      text: 'A secondary school has 840 pupils and 62 teachers. The grant is 96,000 euros and has to be spent by the summer. A tablet with its case and an insurance for three years costs 480 euros, so that the grant pays for 200 of them. The wireless network carries about 300 devices at a time. A technician comes for ten hours a week.',
    },
    {
      kind: 'table',
      title: 'Who has a device of their own',
      columns: ['Years', 'Pupils', 'Have one at home', 'Have none'],
      rows: [
        ['7 and 8', '220', '154', '66'],
        ['9 and 10', '240', '204', '36'],
        ['11 to 13', '380', '342', '38'],
        ['All', '840', '700', '140'],
      ],
    },
    {
      kind: 'chart',
      title: 'How often teachers use tablets in lessons today',
      form: 'bar',
      unit: 'teachers out of 62',
      labels: ['Every week', 'Every month', 'Hardly ever', 'Never'],
      series: [{ name: 'Teachers', values: [9, 17, 22, 14] }],
    },
    {
      kind: 'text',
      title: 'What a trial showed',
      text: 'Two classes of 28 worked with 56 tablets for ten weeks in the autumn. Seven of the tablets (12.5 %) broke or were lost. Homework was handed in 78 times out of 100, before it had been 71. One of the two teachers wants to go on. The other found that he spent the first ten minutes of each lesson with passwords. The parents’ council asks who pays for a broken one.',
    },
  ],
  covers: [
    'An aim for lessons that comes before the number of devices, and how one would see that it is reached.',
    'The money covers the 140 who have none, with 60 left over; it does not come near a tablet for all 840.',
    'The share without one is largest in years 7 and 8: fairness is an argument for beginning there.',
    'The network limits the school to some 300 at a time, whoever owns the devices.',
    'The trial is small: two classes, ten weeks, seven points more homework. It shows troubles better than it shows success.',
    'More than half of the staff hardly use them. Time and support for teachers are part of the plan, and so are those against it.',
    'Rules for breakage, privacy and homework, made with the parents before the first device is handed out.',
  ],
  preparationMs: 600_000,
  answerLimitMs: 300_000,
  readingAllowanceMs: 75_000,
  followUps: [
    {
      text: 'A teacher of thirty years says that her lessons are good without any screen. What do you answer?',
      isAfter: 'Respect for good work, and reasons that are about pupils.',
    },
    {
      text: 'How would you know after a year that the money was well spent?',
      isAfter: 'A measure that is more than counting devices.',
    },
  ],
};
