import type { CaseStudy } from '../../domain/case-study.ts';

export const FOOD_BANK: CaseStudy = {
  id: 'case-food-bank',
  title: 'A food bank raises less',
  professions: ['marketing', 'finance', 'management'],
  skills: ['figures', 'planning', 'influence'],
  question: {
    text: 'This food bank took in less money than last year, and its work costs no less. What would you do in the coming year, and what would you stop?',
    isAfter: 'Whether you can give something up, and say why.',
    tip: 'Say what you would stop before you say what you would begin.',
    trap: 'Adding another event because the last one was lovely.',
  },
  parts: [
    {
      kind: 'text',
      title: 'The situation',
      text: 'The food bank feeds 900 households. Its work costs 480,000 euros a year. It took in 581,000 euros this year and spent 108,200 of them on raising money, so that 472,800 were left: 7,200 too few. There are reserves for four months, one person for fund-raising and some 120 volunteers.',
    },
    {
      kind: 'table',
      title: 'Where the money comes from, in euros',
      columns: ['Source', 'Last year', 'This year', 'Change', 'Cost of raising it'],
      rows: [
        ['Regular donors', '240,000', '228,000', '−5 %', '12,000'],
        ['Single gifts', '180,000', '144,000', '−20 %', '28,800'],
        ['Events', '90,000', '99,000', '+10 %', '59,400'],
        ['Grants', '110,000', '110,000', '0 %', '8,000'],
        ['All', '620,000', '581,000', '−6 %', '108,200'],
      ],
    },
    {
      kind: 'chart',
      title: 'Regular donors by age',
      form: 'bar',
      unit: 'people',
      labels: ['Under 40', '40 to 64', '65 and over'],
      series: [
        { name: 'Last year', values: [210, 800, 990] },
        { name: 'This year', values: [190, 760, 950] },
      ],
    },
    {
      kind: 'text',
      title: 'What else is known',
      text: 'The 1,900 regular donors give 10 euros a month each on average. A letter to all of the donors goes out every November; this year it was sent in January because of an illness. The spring ball takes the fund-raiser four months to prepare. Companies in the town give food, and none of them has been asked for money.',
    },
  ],
  covers: [
    'What a euro costs to raise: 60 cents at events, 20 by single gifts, about 5 from regular donors.',
    'Events grew and look like a success; they leave 39,600 euros and take a third of the only person’s year.',
    'The fall in single gifts is the largest; the late letter may explain it, and that can be put right at once.',
    'Half of the regular donors are 65 or over, and there are fewer of every age: it will not mend by itself.',
    'A proposal with a figure: a hundred new regular donors bring 12,000 euros a year, more than the gap.',
    'Something is given up or made smaller, and the volunteers who love it are told why.',
    'What is not known: why people stop giving. Ten telephone calls would be a beginning.',
  ],
  preparationMs: 600_000,
  answerLimitMs: 300_000,
  readingAllowanceMs: 75_000,
  followUps: [
    {
      text: 'The chair of the board founded the spring ball. How do you raise the subject?',
      isAfter: 'Tact, and the courage to raise it all the same.',
    },
    {
      text: 'A large company offers 50,000 euros if its name goes on every bag. What do you advise?',
      isAfter: 'Weighing money against independence, and the dignity of those who come.',
    },
  ],
};
