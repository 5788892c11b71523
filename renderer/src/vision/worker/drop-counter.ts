import type { Ms } from '../../../../core/units.ts';

/**
 * A read that had to wait at least this long found nothing buffered, so nothing was lost while the
 * worker was busy: a longer gap is then the camera's own slower rate (dim light halves it).
 */
export const WAITED_MS: Ms = 5;

/**
 * Counts the frames that were replaced by newer ones before they could be analysed, from the gaps
 * between time stamps. `intervalMs` is the camera's frame interval.
 */
export function createDropCounter(intervalMs: Ms): (stampMs: Ms, waitedMs: Ms) => number {
  let previous = Number.NaN;
  return (stampMs, waitedMs) => {
    const gap = stampMs - previous;
    previous = stampMs;
    if (!(gap > 0) || waitedMs >= WAITED_MS || !(intervalMs > 0)) return 0;
    return Math.max(0, Math.round(gap / intervalMs) - 1);
  };
}
