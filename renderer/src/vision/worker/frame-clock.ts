import type { Ms } from '../../../../core/units.ts';

/** A frame is never dated further back than this: beyond it, its own clock is not believed. */
const MAX_AGE_MS: Ms = 1_000;
/** The camera's clock may drift from ours; the quickest delivery is looked for in this stretch. */
const WINDOW_MS: Ms = 10_000;

/**
 * Dates frames on the clock that `readAt` is read from. A frame carries a time stamp of the
 * camera's own clock, and is read some time later, by up to a whole detection when the worker was
 * busy. The smallest difference seen lately is the offset between the clocks; the rest is waiting.
 */
export function createFrameClock(): (stampMs: Ms, readAt: Ms) => Ms {
  let recent: { readonly at: Ms; readonly offset: Ms }[] = [];
  let last = Number.NEGATIVE_INFINITY;

  return (stampMs, readAt) => {
    let dated = readAt;
    if (Number.isFinite(stampMs)) {
      const offset = readAt - stampMs;
      // Kept rising: an entry that is both older and larger can never be the minimum again.
      recent = recent.filter((entry) => entry.offset < offset && entry.at > readAt - WINDOW_MS);
      recent.push({ at: readAt, offset });
      const candidate = stampMs + (recent[0]?.offset ?? offset);
      if (candidate <= readAt && candidate >= readAt - MAX_AGE_MS) dated = candidate;
      else recent = [{ at: readAt, offset }];
    }
    last = dated > last ? dated : Math.max(readAt, last);
    return last;
  };
}
