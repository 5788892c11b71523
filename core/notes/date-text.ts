import type { IsoDateTime } from '../units.ts';

/** What a date is written with when the caller names no zone; core itself does not know where it runs. */
export const DEFAULT_TIME_ZONE = 'UTC';

export type DateParts = {
  readonly year: string;
  /** 01..12 */
  readonly month: string;
  readonly monthName: string;
  readonly day: string;
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
  const named = partReader(date, { timeZone, month: 'long', timeZoneName: 'short' });
  return {
    year: numeric('year'),
    month: numeric('month'),
    monthName: named('month'),
    day: numeric('day'),
    hour: numeric('hour'),
    minute: numeric('minute'),
    zone: named('timeZoneName'),
  };
}

/** "4 March 2026, 15:30 (UTC)"; an unreadable date is given back as it stands. */
export function dateText(moment: IsoDateTime, timeZone: string): string {
  const parts = dateParts(moment, timeZone);
  return parts === null
    ? moment
    : `${Number(parts.day)} ${parts.monthName} ${parts.year}, ${parts.hour}:${parts.minute} (${parts.zone})`;
}

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
