import type { Ms } from '../../../../core/units.ts';

/**
 * The times handed to a MediaPipe task: whole milliseconds, each later than the one before. A
 * repeated, lower or non-finite time stamp makes every later call of that task fail.
 */
export function createTaskTime(): (now: Ms) => Ms {
  let last = 0;
  return (now) => {
    const rounded = Number.isFinite(now) ? Math.round(now) : last;
    last = Math.max(last + 1, rounded);
    return last;
  };
}
