import type { Ms } from '../../../core/units.ts';

export type GapClock = {
  /** Calls `onTick` with the time passed since the last tick, until it is stopped. */
  readonly start: (onTick: (passedMs: Ms) => void) => void;
  readonly stop: () => void;
};

/** Where there is no picture to go by, time goes on by the clock. */
export function createGapClock(): GapClock {
  let request = 0;
  return {
    start: (onTick) => {
      cancelAnimationFrame(request);
      let lastMs = performance.now();
      const tick = (): void => {
        request = requestAnimationFrame(tick);
        const nowMs = performance.now();
        const passedMs = nowMs - lastMs;
        lastMs = nowMs;
        onTick(passedMs);
      };
      request = requestAnimationFrame(tick);
    },
    stop: () => cancelAnimationFrame(request),
  };
}
