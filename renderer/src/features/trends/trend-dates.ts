import type { IsoDateTime } from '../../../../core/units.ts';

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** In the time zone of this computer: "4 Mar". */
export const shortDate = (moment: IsoDateTime): string => SHORT.format(new Date(moment));

/** Of a day of the calendar: "Wednesday 4 March 2026". */
export const dayText = (day: string): string => LONG.format(new Date(day));

export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
