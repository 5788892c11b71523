import type { Ms } from '../../../core/units.ts';

/** Monotonic time and a repeating timer, so that tests can hold both in their hands. */
export type Clock = {
  readonly now: () => Ms;
  /** Returns its own end. */
  readonly every: (interval: Ms, action: () => void) => () => void;
};

export const windowClock: Clock = {
  now: () => performance.now(),
  every: (interval, action) => {
    const timer = setInterval(action, interval);
    return () => clearInterval(timer);
  },
};
