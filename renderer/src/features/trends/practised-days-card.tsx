import { Text } from '@mantine/core';
import {
  calendarDay,
  calendarWeeks,
  practisedDays,
} from '../../../../core/trends/practised-days.ts';
import type { PractisedDay } from '../../../../core/trends/practised-days.ts';
import type { IsoDateTime } from '../../../../core/units.ts';
import { formatCount, ownTimeZone } from '../../ui/formatting.ts';
import { Section } from '../../ui/section.tsx';
import { calendarDayText } from './trend-dates.ts';
import classes from './trends.module.css';

/** A quarter of a year: further back, days say little about now. Our choice. */
const WEEKS_SHOWN = 13;
const CELL = 18;
const GAP = 4;
const STEP = CELL + GAP;
/** Every other one is enough to read the rows by. */
const WEEKDAYS = [
  { name: 'Mon', row: 0 },
  { name: 'Wed', row: 2 },
  { name: 'Fri', row: 4 },
  { name: 'Sun', row: 6 },
] as const;
const LABELS = 34;

/** On which days one has practised: only that, without a count to keep up. */
export function PractisedDaysCard({
  moments,
  now,
}: {
  readonly moments: readonly IsoDateTime[];
  readonly now: IsoDateTime;
}) {
  const days = practisedDays(moments, ownTimeZone());
  const today = calendarDay(now, ownTimeZone());
  if (today === null) return null;
  const weeks = calendarWeeks(today, WEEKS_SHOWN);
  const from = weeks[0]?.[0] ?? today;
  const shown = days.filter(({ day }) => day >= from);
  return (
    <Section title="Days practised">
      <Text size="sm">
        {formatCount(shown.length, 'day')} in the last {WEEKS_SHOWN} weeks,{' '}
        {formatCount(days.length, 'day')} altogether.
      </Text>
      <svg
        role="img"
        aria-label={`Days practised: ${shown.map(({ day }) => calendarDayText(day)).join(', ') || 'none'}`}
        width={LABELS + WEEKS_SHOWN * STEP}
        height={7 * STEP}
      >
        {WEEKDAYS.map(({ name, row }) => (
          <text key={name} className={classes['tick']} x={0} y={row * STEP + CELL / 2} dy="0.35em">
            {name}
          </text>
        ))}
        {weeks.map((week, column) =>
          week.map((day, row) =>
            day > today ? null : (
              <DayCell
                key={day}
                day={day}
                found={shown.find((one) => one.day === day)}
                x={LABELS + column * STEP}
                y={row * STEP}
              />
            ),
          ),
        )}
      </svg>
    </Section>
  );
}

function DayCell({
  day,
  found,
  x,
  y,
}: {
  readonly day: string;
  readonly found: PractisedDay | undefined;
  readonly x: number;
  readonly y: number;
}) {
  return (
    <rect
      className={found === undefined ? classes['restDay'] : classes['practisedDay']}
      x={x}
      y={y}
      width={CELL}
      height={CELL}
      rx={4}
    >
      <title>
        {calendarDayText(day)}
        {found === undefined ? '' : `: ${formatCount(found.sessions, 'session')}`}
      </title>
    </rect>
  );
}
