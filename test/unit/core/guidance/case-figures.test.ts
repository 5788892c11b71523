import { describe, expect, it } from 'vitest';
import type { MaterialPart } from '../../../../core/domain/case-material.ts';
import type { CaseStudy } from '../../../../core/domain/case-study.ts';
import { CASES } from '../../../../core/guidance/cases.ts';

describe('the material of the cases', () => {
  it('has as many cells in each row as columns, and as many values as labels', () => {
    for (const { id, parts } of CASES)
      for (const part of parts) {
        if (part.kind === 'table')
          for (const row of part.rows) expect(row.length, id).toBe(part.columns.length);
        if (part.kind === 'chart')
          for (const { values } of part.series) expect(values.length, id).toBe(part.labels.length);
      }
  });

  it('adds up, wherever a table has a last row for all', () => {
    const sums = CASES.flatMap(({ id, parts }) =>
      parts.flatMap((part) => (part.kind === 'table' ? columnSums(id, part) : [])),
    );
    expect(sums.length).toBeGreaterThanOrEqual(15);
    for (const { where, sum, total } of sums) expect(sum, where).toBe(total);
  });

  it('names only figures that follow from it', () => {
    for (const { id, claims } of CLAIMS) {
      const { table, chart, words } = openCase(id);
      for (const claim of claims(table, chart)) expect(words, id).toContain(claim);
    }
    expect(CLAIMS.map(({ id }) => id).toSorted()).toEqual(CASES.map(({ id }) => id).toSorted());
  });
});

type Table = (row: string, column: string) => number;
type Chart = (series: string) => readonly number[];

/** For each case the figures its words name, computed from its table, its chart and its other figures. */
const CLAIMS: readonly {
  readonly id: string;
  readonly claims: (table: Table, chart: Chart) => readonly string[];
}[] = [
  {
    id: 'case-fitness-app',
    claims: (table, chart) => {
      const cancelled = chart('Cancelled');
      expect(cancelled.at(-1)).toBe(
        percent(table('All', 'Cancelled'), table('All', 'Subscribers'), 1),
      );
      expect((cancelled.at(-1) ?? 0) / (cancelled[2] ?? 0)).toBeGreaterThan(2);
      expect(table('Voucher', 'Subscribers') / table('All', 'Subscribers')).toBeCloseTo(1 / 6);
      expect(table('Voucher', 'Cancelled') / table('All', 'Cancelled')).toBeGreaterThan(1 / 3);
      for (const row of ['Own website', 'App shop', 'Voucher', 'All'])
        expect(table(row, 'Share')).toBe(
          percent(table(row, 'Cancelled'), table(row, 'Subscribers'), 1),
        );
      expect(84 + 58 + 36 + 22).toBe(200);
      return [
        ...[84, 58, 36, 22].map((count) => `(${percent(count, 200)} %)`),
        `other ${number(table('All', 'Cancelled') - 200)}`,
      ];
    },
  },
  {
    id: 'case-ward-rota',
    claims: (table) => {
      for (const month of ['July', 'August', 'September', 'Quarter'])
        expect(
          table(month, 'Filled by the pool') +
            table(month, 'By the agency') +
            table(month, 'Not filled'),
        ).toBe(table(month, 'Short'));
      expect(table('July', 'Shifts to fill')).toBe(31 * 4);
      expect(table('September', 'Shifts to fill')).toBe(30 * 4);
      expect(table('September', 'Short')).toBeGreaterThan(2 * table('July', 'Short'));
      const agency = table('Quarter', 'By the agency');
      return [`The ${agency} agency shifts of the quarter cost ${number(agency * 8 * 64)} euros`];
    },
  },
  {
    id: 'case-warehouse-move',
    claims: (table, chart) => {
      const pallets = table('All', 'Pallets');
      const aDay = 4 * 30;
      expect(chart('Orders')[2]).toBe(table('All', 'Orders a day'));
      expect(chart('Orders')[4]).toBeGreaterThan(2 * (chart('Orders')[3] ?? Infinity));
      expect(table('Furniture', 'Pallets') / pallets).toBeGreaterThan(1 / 3);
      return [
        `${Math.ceil(pallets / (3 * aDay))} working days`,
        `${number(5 * table('All', 'Orders a day') * 14)} euros if all of them are lost`,
        `${number(pallets / 5)} a day and so ${pallets / 5 / aDay} lorries`,
      ];
    },
  },
  {
    id: 'case-school-tablets',
    claims: (table, chart) => {
      for (const row of ['7 and 8', '9 and 10', '11 to 13', 'All'])
        expect(table(row, 'Have one at home') + table(row, 'Have none')).toBe(table(row, 'Pupils'));
      const teachers = chart('Teachers');
      expect(total(teachers)).toBe(62);
      expect((teachers[2] ?? 0) + (teachers[3] ?? 0)).toBeGreaterThan(62 / 2);
      const tablets = 96_000 / 480;
      return [
        `the grant pays for ${tablets} of them`,
        `has ${table('All', 'Pupils')} pupils`,
        `the ${table('All', 'Have none')} who have none, with ${tablets - table('All', 'Have none')} left over`,
        `${2 * 28} tablets`,
        `(${percent(7, 2 * 28, 1)} %)`,
        `${NUMBER_WORDS[78 - 71]} points more`,
      ];
    },
  },
  {
    id: 'case-bakery-prices',
    claims: (table, chart) => {
      const goods = ['Loaf', 'Roll', 'Coffee', 'Slice of cake'];
      for (const row of goods)
        expect((table(row, 'Price') - table(row, 'Ingredients')) * table(row, 'Sold')).toBeCloseTo(
          table(row, 'Left over'),
        );
      const ingredients = total(goods.map((row) => table(row, 'Ingredients') * table(row, 'Sold')));
      expect((0.08 * ingredients) / table('All', 'Left over')).toBeCloseTo(1 / 20, 1.5);
      const means = (name: string) => [chart(name).slice(0, 4), chart(name).slice(4)].map(mean);
      expect(means('With the trial')).toEqual([250, 230]);
      expect(means('Without it')).toEqual([240, 235]);
      expect(percent(5, 240)).toBe(2);
      return [
        `${number(Math.round(0.08 * ingredients))} euros a day`,
        `${percent(20, 250)} % less`,
        `230 times ${(4.1 - 1.6).toFixed(2)} are ${Math.round(230 * 2.5)} euros against ${Math.round(250 * 2.2)}`,
      ];
    },
  },
  {
    id: 'case-booking-outage',
    claims: (_table, chart) => {
      const minutes = ['09:12', '09:41', '10:05', '11:25', '12:17'].map(minuteOfDay);
      const [live = 0, call = 0, declared = 0, back = 0, over = 0] = minutes;
      expect(back - minuteOfDay('10:05') - 20).toBeGreaterThanOrEqual(60);
      return [
        `it was ${over - live} minutes`,
        `${call - live} until the first call, ${declared - call} until the incident, ${back - declared} until the version was put back, ${over - back} until all ran`,
        `(${percent(158, 412)} %)`,
        `(${percent(1_011, 1_264)} %)`,
        `${1_264 - 1_011} were not`,
        `the worst ten minutes had ${Math.max(...chart('Failed'))} failures, and its limit was 100`,
      ];
    },
  },
  {
    id: 'case-food-bank',
    claims: (table, chart) => {
      for (const row of ['Regular donors', 'Single gifts', 'Events', 'Grants', 'All'])
        expect(table(row, 'Change')).toBe(
          percent(table(row, 'This year') - table(row, 'Last year'), table(row, 'Last year')),
        );
      const left = table('All', 'This year') - table('All', 'Cost of raising it');
      const cents = (row: string) =>
        percent(table(row, 'Cost of raising it'), table(row, 'This year'));
      const [, , oldest = 0] = chart('This year');
      const donors = total(chart('This year'));
      expect(total(chart('Last year')) * 120).toBe(table('Regular donors', 'Last year'));
      expect(donors * 120).toBe(table('Regular donors', 'This year'));
      expect(oldest).toBe(donors / 2);
      return [
        `${number(left)} were left: ${number(480_000 - left)} too few`,
        `${cents('Events')} cents at events, ${cents('Single gifts')} by single gifts, about ${cents('Regular donors')} from regular donors`,
        `leave ${number(table('Events', 'This year') - table('Events', 'Cost of raising it'))} euros`,
        `The ${number(donors)} regular donors`,
        `bring ${number(100 * 120)} euros a year`,
      ];
    },
  },
  {
    id: 'case-bus-lines',
    claims: (table, chart) => {
      for (const row of [
        '1 Centre and station',
        '2 Hospital',
        '3 Northern estates',
        '4 Villages',
        'All',
      ])
        expect(table(row, 'Passengers an hour')).toBe(
          Math.round(table(row, 'Passengers') / table(row, 'Bus hours')),
        );
      expect(total(chart('Line 3'))).toBe(table('3 Northern estates', 'Passengers'));
      expect(total(chart('Line 4'))).toBe(table('4 Villages', 'Passengers'));
      const evening = chart('Line 4').at(-1) ?? 0;
      return [
        `A tenth of the hours is ${Math.round(table('All', 'Bus hours') / 10)} a day`,
        `66 (${percent(66, 120)} %)`,
        `42 (${percent(42, 120)} %)`,
        `carries ${evening} people a day, which is ${percent(evening, table('4 Villages', 'Passengers'))} %`,
        `${evening * 18} euros a day`,
      ];
    },
  },
  {
    id: 'case-support-hiring',
    claims: (table, chart) => {
      for (const row of ['Permanent colleagues', 'Temporary staff', 'Service company'])
        expect(table(row, 'Cost a month') / table(row, 'People')).toBe(table(row, 'Each'));
      const came = chart('Came in').at(-1) ?? 0;
      const answered = 14 * 160;
      expect(chart('Answered').at(-1)).toBe(answered);
      expect(912 + 528 + 360 + 600).toBe(came);
      expect((912 + 528 + 360) / came).toBe(3 / 4);
      const autumn = came * 1.25;
      expect((autumn - answered) / 160).toBeGreaterThan(4.5);
      return [
        `makes ${number(answered)}; so ${came - answered} stayed over`,
        `would be ${number(autumn)}`,
        `it would be ${autumn - answered}`,
        ...[912, 528, 360, 600].map((count) => `(${percent(count, came)} %)`),
        `answer ${4 * 80} a week in the beginning, not ${4 * 160}`,
      ];
    },
  },
  {
    id: 'case-museum-rooms',
    claims: (table, chart) => {
      const rooms = ['1 The river', '2 Crafts', '3 War and rebuilding', '4 The town today'];
      for (const row of rooms)
        expect(table(row, 'Share')).toBe(
          percent(table(row, 'Read a panel'), table(row, 'Entered it')),
        );
      const entered = rooms.map((row) => table(row, 'Entered it'));
      const [first = 0, second = 0, third = 0, last = 0] = entered;
      expect(Math.max(...chart('Words'))).toBe(chart('Words')[2]);
      expect(11 + 6 + 3).toBe(20);
      return [
        `cost ${number(46 * 400)}`,
        `Of the ${first} visitors ${last} (${percent(last, first)} %)`,
        `${first - second} before room 2, ${second - third} before room 3 and ${third - last} before room 4`,
      ];
    },
  },
];

const NUMBER_WORDS: Readonly<Record<number, string>> = { 7: 'seven' };

function openCase(id: string) {
  const one = CASES.find((other) => other.id === id);
  if (one === undefined) throw new Error(`no case ${id}`);
  return { table: tableOf(one), chart: chartOf(one), words: wordsOf(one) };
}

const tableOf =
  ({ id, parts }: CaseStudy): Table =>
  (row, column) => {
    for (const part of parts) {
      if (part.kind !== 'table') continue;
      const cell = part.rows.find(([name]) => name === row)?.[part.columns.indexOf(column)];
      if (cell !== undefined) return toNumber(cell);
    }
    throw new Error(`${id} has no ${column} of ${row}`);
  };

const chartOf =
  ({ id, parts }: CaseStudy): Chart =>
  (name) => {
    for (const part of parts) {
      const found =
        part.kind === 'chart' ? part.series.find((one) => one.name === name) : undefined;
      if (found !== undefined) return found.values;
    }
    throw new Error(`${id} draws no ${name}`);
  };

const wordsOf = ({ parts, covers }: CaseStudy): string =>
  [...parts.map((part) => (part.kind === 'text' ? part.text : '')), ...covers].join('\n');

/** The columns of whole numbers, summed, beside what the last row says; ratios are no sums. */
function columnSums(id: string, { columns, rows }: Extract<MaterialPart, { kind: 'table' }>) {
  const last = rows.at(-1);
  if (last === undefined || !/^(?:All|Quarter)$/u.test(last[0] ?? '')) return [];
  return columns.flatMap((column, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    if (!cells.every((cell) => /^[\d,]+$/u.test(cell)) || column.endsWith('an hour')) return [];
    const numbers = cells.map(toNumber);
    return [{ where: `${id}: ${column}`, sum: total(numbers.slice(0, -1)), total: numbers.at(-1) }];
  });
}

const toNumber = (cell: string): number => Number(cell.replace(/[,+%\s]/gu, '').replace('−', '-'));
const number = (value: number): string => value.toLocaleString('en-GB');
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const mean = (values: readonly number[]): number => total(values) / values.length;
const percent = (part: number, whole: number, digits = 0): number =>
  Number(((100 * part) / whole).toFixed(digits)) + 0;
const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
