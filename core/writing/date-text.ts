import type { IsoDateTime } from '../units.ts';
import { currentWriting } from './writing.ts';

/** What a date is written with when the caller names no zone; core itself does not know where it runs. */
export const DEFAULT_TIME_ZONE = 'UTC';

export type DateParts = {
  readonly year: string;
  /** 01..12 */
  readonly month: string;
  readonly monthName: string;
  readonly day: string;
  readonly weekday: string;
  readonly hour: string;
  readonly minute: string;
  /** "UTC", "GMT+1". */
  readonly zone: string;
};

/** The parts of a moment as a clock on the wall of that zone shows them; null = no date. */
export function dateParts(moment: IsoDateTime, timeZone: string): DateParts | null {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) {
    return null;
  }
  const numeric = partReader(date, { timeZone, month: '2-digit' });
  const named = partReader(date, {
    timeZone,
    month: 'long',
    weekday: 'long',
    timeZoneName: 'short',
  });
  return {
    year: numeric('year'),
    month: numeric('month'),
    monthName: named('month'),
    day: numeric('day'),
    weekday: named('weekday'),
    hour: numeric('hour'),
    minute: numeric('minute'),
    zone: named('timeZoneName'),
  };
}

/** "4 March 2026, 15:30 (UTC)"; an unreadable date is given back as it stands. */
export const dateText = (moment: IsoDateTime, timeZone: string): string =>
  written(moment, timeZone, (parts) => `${longDay(parts)}, ${clock(parts)} (${parts.zone})`);

/** "Wed, 4 Mar 2026, 15:30": for a list, in a zone that needs no name. */
export const dateTimeText = (moment: IsoDateTime, timeZone: string): string =>
  written(
    moment,
    timeZone,
    (parts) => `${short(parts.weekday)}, ${shortDay(parts)}, ${clock(parts)}`,
  );

/** "Wednesday 4 March 2026" */
export const weekdayText = (moment: IsoDateTime, timeZone: string): string =>
  written(moment, timeZone, (parts) => `${parts.weekday} ${longDay(parts)}`);

/** "4 Mar 2026" */
export const dayText = (moment: IsoDateTime, timeZone: string): string =>
  written(moment, timeZone, shortDay);

/** "4 Mar", where the year is known or does not matter. */
export const dayOfYearText = (moment: IsoDateTime, timeZone: string): string =>
  written(moment, timeZone, dayOfYear);

/** "4 Mar, 15:30" */
export const dayAndClockText = (moment: IsoDateTime, timeZone: string): string =>
  written(moment, timeZone, (parts) => `${dayOfYear(parts)}, ${clock(parts)}`);

function written(
  moment: IsoDateTime,
  timeZone: string,
  write: (parts: DateParts) => string,
): string {
  const parts = dateParts(moment, timeZone);
  return parts === null ? moment : write(parts);
}

const clock = ({ hour, minute }: DateParts): string => `${hour}:${minute}`;

const longDay = (parts: DateParts): string =>
  numericDay(parts) ?? `${Number(parts.day)} ${parts.monthName} ${parts.year}`;

const shortDay = (parts: DateParts): string =>
  numericDay(parts) ?? `${Number(parts.day)} ${short(parts.monthName)} ${parts.year}`;

/** Null = the month has its name. */
function numericDay({ day, month, year }: DateParts): string | null {
  switch (currentWriting().dateOrder) {
    case 'words':
      return null;
    case 'day-first':
      return `${day}.${month}.${year}`;
    case 'year-first':
      return `${year}-${month}-${day}`;
  }
}

function dayOfYear({ day, month, monthName }: DateParts): string {
  switch (currentWriting().dateOrder) {
    case 'words':
      return `${Number(day)} ${short(monthName)}`;
    case 'day-first':
      return `${day}.${month}.`;
    case 'year-first':
      return `${month}-${day}`;
  }
}

/** "Wed", "Mar", "Sept": as British English shortens them, whatever the version of ICU. */
const short = (name: string): string => name.slice(0, name === 'September' ? 4 : 3);

function partReader(
  date: Date,
  options: Intl.DateTimeFormatOptions,
): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...options,
  }).formatToParts(date);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
