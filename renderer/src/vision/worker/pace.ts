import type { Ms } from '../../../../core/units.ts';

export type Pace = {
  /** Is the frame of this time to be analysed? */
  readonly isDue: (t: Ms) => boolean;
  /** Tells that it was; returns how many turns had passed unused. */
  readonly took: (t: Ms) => number;
};

/**
 * Keeps an analysis to one frame in `interval` (which may change), on a fixed grid, so that a late turn does not
 * push the later ones back. `frameIntervalMs`: a frame up to half of it early is taken, since the
 * next one would be later than that. An interval of 0 takes every frame and misses no turn.
 */
export function createPace(interval: () => Ms, frameIntervalMs: Ms): Pace {
  const tolerance = frameIntervalMs / 2;
  let next = Number.NEGATIVE_INFINITY;
  return {
    isDue: (t) => interval() <= 0 || t >= next - tolerance,
    took: (t) => {
      const intervalMs = interval();
      if (intervalMs <= 0) return 0;
      if (next === Number.NEGATIVE_INFINITY) {
        next = t + intervalMs;
        return 0;
      }
      const missed = Math.max(0, Math.floor((t - next + tolerance) / intervalMs));
      next += (missed + 1) * intervalMs;
      return missed;
    },
  };
}
