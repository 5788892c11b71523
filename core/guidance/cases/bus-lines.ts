import type { CaseStudy } from '../../domain/case-study.ts';

export const BUS_LINES: CaseStudy = {
  id: 'case-bus-lines',
  title: 'Four bus lines and less money',
  professions: ['public-service', 'data', 'engineering-and-manufacturing'],
  skills: ['figures', 'deciding', 'inclusion'],
  question: {
    text: 'The council asks you to save a tenth of the bus hours. Where would you cut, where not, and how would you explain it to the people concerned?',
    isAfter: 'Whether you weigh numbers against what a line means to those who need it.',
    tip: 'Name the rule by which you decide, then apply it to all four lines.',
    trap: 'Closing the emptiest line because one column says so.',
  },
  parts: [
    {
      kind: 'text',
      title: 'The situation',
      text: 'A town of 60,000 runs four lines with 194 bus hours a day. A bus hour costs 75 euros. A tenth of the hours is 19 a day. The council has promised in public that no part of the town will be without a bus. The next change of the timetable is in December; after that there is none for a year.',
    },
    {
      kind: 'table',
      title: 'A weekday',
      columns: ['Line', 'Passengers', 'Bus hours', 'Passengers an hour'],
      rows: [
        ['1 Centre and station', '4,200', '60', '70'],
        ['2 Hospital', '2,400', '48', '50'],
        ['3 Northern estates', '1,500', '50', '30'],
        ['4 Villages', '360', '36', '10'],
        ['All', '8,460', '194', '44'],
      ],
    },
    {
      kind: 'chart',
      title: 'When lines 3 and 4 are used',
      form: 'line',
      unit: 'passengers in two hours',
      labels: ['6–8', '8–10', '10–12', '12–14', '14–16', '16–18', '18–20', '20–22'],
      series: [
        { name: 'Line 3', values: [330, 210, 120, 190, 160, 290, 140, 60] },
        { name: 'Line 4', values: [96, 52, 24, 48, 40, 64, 26, 10] },
      ],
    },
    {
      kind: 'text',
      title: 'Asked on line 4',
      text: 'Of 120 passengers 66 (55 %) have no car in the household, and 42 (35 %) were on their way to school or back. A bus that comes on call would cost 18 euros a ride. After eight in the evening line 4 carries 10 people a day, which is 3 % of its passengers. Line 1 is so full in the morning that some have to wait for the next one.',
    },
  ],
  covers: [
    'A rule said aloud: for example that everyone gets to work, school and doctor, and that empty hours go first.',
    'Savings by time of day instead of by line: middays and evenings of lines 3 and 4 carry few.',
    'Line 4 has the fewest passengers an hour, and more than half of them have no other way.',
    'A sum that reaches about 19 hours, with the number of passengers it touches.',
    'The bus on call for the ten passengers of the evening costs 180 euros a day; that is compared with the hours it replaces.',
    'Line 1 is overfull: a cut there is out of the question, and a shift of hours to it may be worth a thought.',
    'How people are told: before the decision, at the stops and in the villages, with a date for looking at it again.',
  ],
  preparationMs: 600_000,
  answerLimitMs: 300_000,
  readingAllowanceMs: 75_000,
  followUps: [
    {
      text: 'An old gentleman stands up in the village hall and asks how he is to get to the chemist. What do you say?',
      isAfter: 'An answer to a person rather than a statistic.',
    },
    {
      text: 'Which figure that is not in these papers would you ask for first?',
      isAfter: 'Knowing what the table leaves out.',
    },
  ],
};
