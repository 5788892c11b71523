import { fix, good, unknown } from './check.ts';
import type { Verdict } from './check.ts';

/** Room for less is told before it runs out: most second interviews last up to an hour (our proposal). */
export const MINUTES_WANTED = 60;

const MINUTES_IN_HOUR = 60;
/** Beyond this hours say more than minutes. */
const MOST_MINUTES = 120;

export type DiskRoom = { readonly minutes: number; readonly isEnough: boolean };

/** `room` null = it could not be found out, which holds nobody up. */
export function judgeDisk(room: DiskRoom | null): Verdict {
  if (room === null) return unknown('no-answer', 'the system has not said how much is free');
  if (!room.isEnough)
    return fix('full', 'Too full to record. Free some space, or start without recording.');
  const left = `Room for ${roomText(room.minutes)} of recording`;
  return room.minutes < MINUTES_WANTED
    ? fix('little', `${left}: less than a long interview takes. Free some space.`)
    : good(`${left}.`);
}

/** "about 40 min", "about 49 h". */
export function roomText(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  return minutes < MOST_MINUTES
    ? `about ${Math.floor(minutes)} min`
    : `about ${Math.floor(minutes / MINUTES_IN_HOUR)} h`;
}
