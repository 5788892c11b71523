import type { CaseStudy } from '../../domain/case-study.ts';

export const MUSEUM_ROOMS: CaseStudy = {
  id: 'case-museum-rooms',
  title: 'The last room of a museum',
  professions: ['design', 'research', 'early-career', 'hospitality'],
  skills: ['creativity', 'customers', 'problem-solving'],
  question: {
    text: 'Most visitors of this small museum turn back before the last room. Why, what would you try first, and how would you find out whether it helped?',
    isAfter: 'Whether ideas follow from what was seen, and can be tested cheaply.',
    tip: 'Walk the listener through the rooms once, as a visitor would.',
    trap: 'A grand new design before anyone was asked.',
  },
  parts: [
    {
      kind: 'text',
      title: 'The situation',
      text: 'A museum of local history has four rooms in a row, 46 text panels and two people to look after everything. There are 25,000 euros for improvements. A new panel costs 400 euros, so that replacing all of them would cost 18,400. A bench is 900 euros. About a third of the visitors are children. The way out is where one came in.',
    },
    {
      kind: 'table',
      title: '150 visitors, watched for two weekends',
      columns: ['Room', 'Entered it', 'Read a panel', 'Share', 'Stayed, minutes'],
      rows: [
        ['1 The river', '150', '105', '70 %', '9'],
        ['2 Crafts', '138', '69', '50 %', '7'],
        ['3 War and rebuilding', '96', '24', '25 %', '4'],
        ['4 The town today', '60', '30', '50 %', '6'],
      ],
    },
    {
      kind: 'chart',
      title: 'Length of the panels',
      form: 'bar',
      unit: 'words on average',
      labels: ['Room 1', 'Room 2', 'Room 3', 'Room 4'],
      series: [{ name: 'Words', values: [60, 95, 180, 80] }],
    },
    {
      kind: 'text',
      title: 'Asked at the exit',
      text: 'Of the 150 visitors 60 (40 %) got to the last room. 20 of those who had not were asked why: 11 were tired or hungry, 6 had not seen that it went on, and 3 had another reason. Nobody named the texts. The door between rooms 2 and 3 is narrow and stands half closed because of the draught.',
    },
  ],
  covers: [
    'Where people are lost: 12 before room 2, 42 before room 3 and 36 before room 4.',
    'Room 3 has the longest texts, the fewest readers and the shortest stay; that fits together and does not prove what comes first.',
    'People do not name the texts but being tired and not seeing the door; what they say and what they do are both looked at.',
    'Cheap trials first: the door open, a sign, a bench; each for a weekend, counted in the same way.',
    'Some shorter panels in room 3 as a next step, instead of all 46 for most of the money.',
    'Children and people who walk badly are thought of, as they are many of those who turn back early.',
    'What two weekends cannot show: school classes, winter, and who never comes.',
  ],
  preparationMs: 480_000,
  answerLimitMs: 240_000,
  readingAllowanceMs: 60_000,
  followUps: [
    {
      text: 'After the trial 66 of 150 get to the last room instead of 60. Did it help?',
      isAfter: 'Care with small differences.',
    },
    {
      text: 'The historian does not want to lose a single sentence of room 3. How do you work together?',
      isAfter: 'Respect for knowledge, and a way to shorten that both can live with.',
    },
  ],
};
