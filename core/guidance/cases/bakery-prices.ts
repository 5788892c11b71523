import type { CaseStudy } from '../../domain/case-study.ts';

export const BAKERY_PRICES: CaseStudy = {
  id: 'case-bakery-prices',
  title: 'What a loaf may cost',
  professions: ['sales', 'finance', 'hospitality', 'management'],
  skills: ['figures', 'customers', 'deciding'],
  question: {
    text: 'Flour and energy are getting dearer for this bakery with twelve shops. Should it raise its prices, which ones, and by how much?',
    isAfter: 'Whether you work with what is left over, and think of the customer at the counter.',
    tip: 'Give one figure as your proposal, then say what would make you change it.',
    trap: 'The same percentage on everything because it is quick to say.',
  },
  parts: [
    {
      kind: 'text',
      title: 'The situation',
      text: 'A family runs twelve bakeries in one town. From next month the ingredients of everything will cost 8 % more, which at present sales is 437 euros a day. Two supermarkets sell bread for less, and have no coffee. The family would not like to let anybody go.',
    },
    {
      kind: 'table',
      title: 'A usual day, all twelve shops',
      columns: ['', 'Price', 'Ingredients', 'Sold', 'Left over'],
      rows: [
        ['Loaf', '3.80', '1.60', '1,500', '3,300'],
        ['Roll', '0.50', '0.22', '6,000', '1,680'],
        ['Coffee', '2.60', '0.60', '1,200', '2,400'],
        ['Slice of cake', '3.20', '1.70', '600', '900'],
        ['All', '', '', '', '8,280'],
      ],
    },
    {
      kind: 'chart',
      title: 'Two shops tried a dearer loaf from week 5',
      form: 'line',
      unit: 'loaves a day, two shops together',
      labels: ['Week 1', '2', '3', '4', '5', '6', '7', '8'],
      series: [
        { name: 'With the trial', values: [252, 249, 251, 248, 236, 231, 226, 227] },
        { name: 'Without it', values: [240, 241, 238, 241, 239, 236, 233, 232] },
      ],
    },
    {
      kind: 'text',
      title: 'About the trial',
      text: 'For four weeks the loaf cost 4.10 instead of 3.80 in two shops. They sold 230 loaves a day instead of 250, which is 8 % less. Two similar shops that changed nothing went from 240 to 235 in the same weeks. In the shops with the trial rolls went from 1,000 to 960 a day. Nobody counted the customers.',
    },
  ],
  covers: [
    'The gap to close is 437 euros a day, about a twentieth of what is left over now.',
    'The dearer loaf left more than before in spite of fewer sales: 230 times 2.50 are 575 euros against 550.',
    'The shops without the trial lost 2 % too, so the price explains less than the whole fall.',
    'Rolls fell as well; what customers buy along with the bread belongs in the sum.',
    'Coffee leaves most on each sale, and the supermarkets have none: a small rise there is worth considering.',
    'Four weeks in two shops are little; a larger step would be taken in stages and watched.',
    'How it is told at the counter, and what the staff say when somebody complains.',
  ],
  preparationMs: 600_000,
  answerLimitMs: 300_000,
  readingAllowanceMs: 75_000,
  followUps: [
    {
      text: 'A supermarket answers with bread at half your price. What do you change?',
      isAfter: 'Steadiness, and knowing what customers come for.',
    },
    {
      text: 'Which single figure would you want to see every morning?',
      isAfter: 'A feeling for what tells most.',
    },
    {
      text: 'What would you do if the family refused any rise at all?',
      isAfter: 'Other ways, and working with limits set by owners.',
    },
  ],
};
