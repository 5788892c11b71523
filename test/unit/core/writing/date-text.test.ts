import { afterEach, describe, expect, test } from 'vitest';
import {
  dateText,
  dateTimeText,
  dayAndClockText,
  dayOfYearText,
  dayText,
  weekdayText,
} from '../../../../core/writing/date-text.ts';
import { PLAIN_WRITING, writeAs } from '../../../../core/writing/writing.ts';

const MOMENT = '2026-03-04T14:30:00.000Z';

afterEach(() => writeAs(PLAIN_WRITING));

const everyText = (): readonly string[] => [
  dateText(MOMENT, 'UTC'),
  dateTimeText(MOMENT, 'Europe/Berlin'),
  weekdayText(MOMENT, 'UTC'),
  dayText(MOMENT, 'UTC'),
  dayOfYearText(MOMENT, 'UTC'),
  dayAndClockText(MOMENT, 'UTC'),
];

describe('a date', () => {
  test('has the name of its month until somebody chooses otherwise', () => {
    expect(everyText()).toEqual([
      '4 March 2026, 14:30 (UTC)',
      'Wed, 4 Mar 2026, 15:30',
      'Wednesday 4 March 2026',
      '4 Mar 2026',
      '4 Mar',
      '4 Mar, 14:30',
    ]);
  });

  test('can begin with the day', () => {
    writeAs({ ...PLAIN_WRITING, dateOrder: 'day-first' });
    expect(everyText()).toEqual([
      '04.03.2026, 14:30 (UTC)',
      'Wed, 04.03.2026, 15:30',
      'Wednesday 04.03.2026',
      '04.03.2026',
      '04.03.',
      '04.03., 14:30',
    ]);
  });

  test('can begin with the year', () => {
    writeAs({ ...PLAIN_WRITING, dateOrder: 'year-first' });
    expect(everyText()).toEqual([
      '2026-03-04, 14:30 (UTC)',
      'Wed, 2026-03-04, 15:30',
      'Wednesday 2026-03-04',
      '2026-03-04',
      '03-04',
      '03-04, 14:30',
    ]);
  });

  test('that cannot be read is given back as it stands', () => {
    expect(dateText('some day', 'UTC')).toBe('some day');
    expect(dayText('some day', 'UTC')).toBe('some day');
  });
});
