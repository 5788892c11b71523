import type { Clock } from '../../../../renderer/src/observe/clock.ts';

export type FakeClock = Clock & {
  /** Lets time pass; timers fire on their way, in order. */
  readonly advance: (milliseconds: number) => void;
  /** Time passes, and no timer fires before it has: the window stood still, or the computer slept. */
  readonly standStill: (milliseconds: number) => void;
  readonly timers: () => number;
};

export function createFakeClock(start = 0): FakeClock {
  let now = start;
  const timers = new Set<{ due: number; readonly interval: number; readonly action: () => void }>();
  return {
    now: () => now,
    every: (interval, action) => {
      const timer = { due: now + interval, interval, action };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    standStill: (milliseconds) => {
      now += milliseconds;
      for (const timer of timers) timer.due = Math.max(timer.due, now);
    },
    timers: () => timers.size,
    advance: (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const next = [...timers].sort((a, b) => a.due - b.due)[0];
        if (next === undefined || next.due > end) break;
        now = next.due;
        next.due += next.interval;
        next.action();
      }
      now = end;
    },
  };
}
