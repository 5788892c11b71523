import type { CaseStudy } from '../../domain/case-study.ts';

export const WAREHOUSE_MOVE: CaseStudy = {
  id: 'case-warehouse-move',
  title: 'Moving a warehouse before the season',
  professions: ['engineering-and-manufacturing', 'management', 'finance'],
  skills: ['planning', 'figures', 'deciding'],
  question: {
    text: 'A mail-order firm for garden goods has to be in its new warehouse by the end of March. When and how would you move, and what would worry you most?',
    isAfter: 'Whether you plan backwards from the date, with slack where it is needed.',
    tip: 'Draw one line of time on your notepad, and present along it.',
    trap: 'A plan in which nothing may go wrong.',
  },
  parts: [
    {
      kind: 'text',
      title: 'The situation',
      text: 'The new warehouse is 40 kilometres away and can be used from 2 January. The lease of the old one ends on 31 March; each day longer costs 2,400 euros. The firm has three lorries. Each makes four journeys a day with 30 pallets, six days a week, so that the 12,000 pallets take 34 working days. A hired lorry with a driver does the same and costs 650 euros a day.',
    },
    {
      kind: 'table',
      title: 'What is stored, and what is ordered in January',
      columns: ['Goods', 'Sorts', 'Pallets', 'Orders a day'],
      rows: [
        ['Seeds and bulbs', '4,000', '1,800', '200'],
        ['Tools', '3,500', '3,000', '110'],
        ['Furniture', '500', '4,200', '20'],
        ['Pots and soil', '2,000', '3,000', '50'],
        ['All', '10,000', '12,000', '380'],
      ],
    },
    {
      kind: 'chart',
      title: 'Orders from winter to spring',
      form: 'bar',
      unit: 'orders a day',
      labels: ['November', 'December', 'January', 'February', 'March', 'April', 'May'],
      series: [{ name: 'Orders', values: [480, 420, 380, 520, 1100, 1900, 1700] }],
    },
    {
      kind: 'text',
      title: 'What colleagues say',
      text: 'The head of the warehouse would like to close for five days in January and move everything at once. An order leaves 14 euros on average, so that five days with 380 orders each cost 26,600 euros if all of them are lost. The computer department can run one warehouse in the system at a time; a second one would take until the middle of February. Eleven of the 30 packers cannot get to the new place by bus.',
    },
  ],
  covers: [
    'The true deadline is not the end of the lease but March, when the orders double.',
    '34 working days with the own lorries begin on 2 January and end in February; that leaves slack, as long as nothing else goes wrong.',
    'What closing for five days would take: 12,000 pallets in five days are 2,400 a day and so 20 lorries.',
    'An order of moving by goods: furniture fills a third of the pallets and has hardly any orders, so it can go first.',
    'The system that knows only one warehouse decides about moving in steps; that has to be settled before anything else.',
    'Eleven packers without a bus are people with a worry and a risk for March; they are asked soon.',
    'A day on which one decides whether to hire lorries, with the price of it next to 2,400 euros a day.',
  ],
  preparationMs: 720_000,
  answerLimitMs: 300_000,
  readingAllowanceMs: 75_000,
  followUps: [
    {
      text: 'It is the tenth of February, and half of the pallets are still here. What do you do?',
      isAfter: 'A clear choice among costly ways out.',
    },
    {
      text: 'Whom would you have at the table in the first meeting, and whom not?',
      isAfter: 'A sense of who carries the move and who must be told.',
    },
  ],
};
