import type { CaseStudy } from '../../domain/case-study.ts';

export const FITNESS_APP: CaseStudy = {
  id: 'case-fitness-app',
  title: 'A fitness app loses subscribers',
  professions: ['software', 'data', 'marketing', 'management'],
  skills: ['figures', 'problem-solving', 'customers'],
  question: {
    text: 'Cancellations of this app have more than doubled since March. What is going on, what would you check first, and what would you do in the next three months?',
    isAfter: 'Whether you separate what the figures show from what they only suggest.',
    tip: 'Say your recommendation in the first minute, and let the figures follow it.',
    trap: 'Blaming the price at once because it is the easiest thing to change.',
  },
  parts: [
    {
      kind: 'text',
      title: 'The situation',
      text: 'The app offers workouts at home. A month costs 12 euros, a year 96 euros. Until March new people could try it free for 30 days; since April it is 7 days. At the same time a voucher campaign began in supermarkets. The product team has four people, and a larger change to the app takes them about six weeks.',
    },
    {
      kind: 'table',
      title: 'June, by the way people joined',
      columns: ['Joined through', 'Subscribers', 'Cancelled', 'Share'],
      rows: [
        ['Own website', '16,000', '480', '3.0 %'],
        ['App shop', '14,000', '980', '7.0 %'],
        ['Voucher', '6,000', '900', '15.0 %'],
        ['All', '36,000', '2,360', '6.6 %'],
      ],
    },
    {
      kind: 'chart',
      title: 'Subscribers who cancelled in a month',
      form: 'line',
      unit: '% of subscribers',
      labels: ['January', 'February', 'March', 'April', 'May', 'June'],
      series: [{ name: 'Cancelled', values: [3.1, 3.2, 3.0, 4.4, 5.8, 6.6] }],
    },
    {
      kind: 'text',
      title: 'What people say when they leave',
      text: 'In June 200 people gave a reason. 84 of them (42 %) had hardly used the app in their last two weeks. 58 (29 %) found it too expensive. 36 (18 %) missed a plan for beginners. 22 (11 %) named something else. Nobody asked the other 2,160.',
    },
  ],
  covers: [
    'The rise begins in April, together with two changes: the shorter trial and the vouchers. The figures alone do not tell them apart.',
    'Vouchers are a sixth of the subscribers and more than a third of the cancellations; the mix explains a part of the rise.',
    'What is missing: the same table for March, and how long people had been subscribed when they left.',
    'The 200 who gave a reason are few and chose themselves; little use is named more often than the price.',
    'A first step that costs little, such as a longer trial for half of the newcomers, with what would count as success.',
    'What the team would not do meanwhile, as a large change takes six weeks.',
    'A figure to watch that is earlier than a cancellation, such as workouts in the first week.',
  ],
  preparationMs: 600_000,
  answerLimitMs: 300_000,
  readingAllowanceMs: 75_000,
  followUps: [
    {
      text: 'Suppose the vouchers turn out to be the whole reason. Would you stop the campaign?',
      isAfter: 'Whether you weigh what voucher customers bring against what they cost.',
    },
    {
      text: 'How many people would you want in your test before you believed its result?',
      isAfter: 'A feeling for chance, and the honesty to say what you would look up.',
    },
    {
      text: 'What would you tell the board if the share rises again in July?',
      isAfter: 'Calm in the face of bad news, and a plan that allows for it.',
    },
  ],
};
