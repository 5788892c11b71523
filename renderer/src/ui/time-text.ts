import type { Ms } from '../../../core/units.ts';
import { fixedText } from '../../../core/writing/number-text.ts';

const TENTHS_A_MINUTE = 600;
const TENTHS_AN_HOUR = 36_000;

/** A time in a file, to the nearest tenth of a second: "0:02.4", "1:05:00.0". */
export function timeText(at: Ms): string {
  const tenths = Math.round(Math.max(0, at) / 100);
  const hours = Math.floor(tenths / TENTHS_AN_HOUR);
  const minutes = Math.floor((tenths % TENTHS_AN_HOUR) / TENTHS_A_MINUTE);
  const seconds = fixedText((tenths % TENTHS_A_MINUTE) / 10, 1).padStart(4, '0');
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`
    : `${minutes}:${seconds}`;
}

const TIME = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})(?:[.,](\d{1,3}))?$/;
const PARTS_BELOW = 60;

/** "0:02.4", "2.4" and "1:05:00" as people write them; null for what is no time. */
export function parseTime(text: string): Ms | null {
  const [, hours, minutes, seconds, fraction = ''] = TIME.exec(text.trim()) ?? [];
  if (seconds === undefined) return null;
  // What has a larger unit before it does not count past it: "1:75" is a slip.
  if (minutes !== undefined && Number(seconds) >= PARTS_BELOW) return null;
  if (hours !== undefined && Number(minutes) >= PARTS_BELOW) return null;
  const whole = (Number(hours ?? 0) * PARTS_BELOW + Number(minutes ?? 0)) * PARTS_BELOW;
  return (whole + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}
