import { dateParts } from '../writing/date-text.ts';
import type { IsoDateTime } from '../units.ts';

/** A day of the calendar, "2026-03-04", as the user's own clock has it. */
export type CalendarDay = string;

export type PractisedDay = { readonly day: CalendarDay; readonly sessions: number };

const DAY_MS = 86_400_000;
const DAYS_IN_A_WEEK = 7;

export function calendarDay(moment: IsoDateTime, timeZone: string): CalendarDay | null {
  const parts = dateParts(moment, timeZone);
  return parts === null ? null : `${parts.year}-${parts.month}-${parts.day}`;
}

/** The days with a session and how many, in their order. */
export function practisedDays(
  moments: readonly IsoDateTime[],
  timeZone: string,
): readonly PractisedDay[] {
  const counts = new Map<CalendarDay, number>();
  for (const moment of moments) {
    const day = calendarDay(moment, timeZone);
    if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Array.from(counts, ([day, sessions]) => ({ day, sessions })).toSorted((a, b) =>
    a.day < b.day ? -1 : 1,
  );
}

/** So many weeks, Monday to Sunday, up to and with the one of `last`. */
export function calendarWeeks(
  last: CalendarDay,
  weeks: number,
): readonly (readonly CalendarDay[])[] {
  const lastMs = Date.parse(last);
  // In UTC every day has 24 hours, and these are days of a calendar, not moments.
  const sinceMonday = (new Date(lastMs).getUTCDay() + DAYS_IN_A_WEEK - 1) % DAYS_IN_A_WEEK;
  const mondayMs = lastMs - sinceMonday * DAY_MS;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: DAYS_IN_A_WEEK }, (_day, day) =>
      dayOf(mondayMs + ((week + 1 - weeks) * DAYS_IN_A_WEEK + day) * DAY_MS),
    ),
  );
}

const dayOf = (ms: number): CalendarDay => new Date(ms).toISOString().slice(0, 10);
