import { describe, expect, it } from 'vitest';
import { calendarWeeks, practisedDays } from '../../../../core/trends/practised-days.ts';

describe('days practised', () => {
  it('are those of the own clock, each once, in their order', () => {
    const moments = [
      '2026-03-05T08:00:00.000Z',
      '2026-03-03T23:30:00.000Z',
      '2026-03-04T10:00:00.000Z',
    ];
    expect(practisedDays(moments, 'Europe/Berlin')).toEqual([
      { day: '2026-03-04', sessions: 2 },
      { day: '2026-03-05', sessions: 1 },
    ]);
    expect(practisedDays(moments, 'UTC')).toHaveLength(3);
  });

  it('leave out what is no date', () => {
    expect(practisedDays(['soon'], 'UTC')).toEqual([]);
  });
});

describe('the weeks of the calendar', () => {
  it('go from Monday to Sunday, over the ends of months and of summer time', () => {
    const weeks = calendarWeeks('2026-04-01', 2);
    expect(weeks.map((week) => [week[0], week.at(-1)])).toEqual([
      ['2026-03-23', '2026-03-29'],
      ['2026-03-30', '2026-04-05'],
    ]);
  });

  it.each(['2026-03-02', '2026-03-08'])('hold %s in the last of them', (day) => {
    expect(calendarWeeks(day, 1)).toEqual([
      [
        '2026-03-02',
        '2026-03-03',
        '2026-03-04',
        '2026-03-05',
        '2026-03-06',
        '2026-03-07',
        '2026-03-08',
      ],
    ]);
  });
});
