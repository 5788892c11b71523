import type { CalendarDay } from '../../../../core/trends/practised-days.ts';
import type { IsoDateTime } from '../../../../core/units.ts';
import { dayOfYearText, weekdayText } from '../../../../core/writing/date-text.ts';
import { ownTimeZone } from '../../ui/formatting.ts';

/** In the time zone of this computer: "4 Mar". */
export const shortDate = (moment: IsoDateTime): string => dayOfYearText(moment, ownTimeZone());

/** Of a day of the calendar: "Wednesday 4 March 2026". */
export const calendarDayText = (day: CalendarDay): string => weekdayText(day, 'UTC');
