import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import { median } from '../signal/statistics.ts';
import type { Ms, Ratio, TimeSpan } from '../units.ts';
import { closedLevel, leastRise } from './lid-levels.ts';

/** Closed from half the way between the person's open and closed lids on (`measurement.md` 8.2). */
export const CLOSED_FROM: Ratio = 0.5;
/** Open again below this share of the way (`measurement.md` 8.2). */
export const OPEN_BELOW: Ratio = 0.3;
/**
 * The open level is the median of this long around a moment: longer than any blink, and short enough
 * to go along with a look down, which lowers the lids as well. Our proposal.
 */
export const OPEN_WINDOW_MS: Ms = 3_000;
const OPEN_STEP_MS: Ms = 500;

/**
 * Lids that look down this far are low already (`measurement.md` 8.2): half of the way from how this
 * person's usually do to all of it. Heavy lids that look at a screen read as .66 of 1 all the time (a
 * mannequin), and at a fixed .5 none of their blinks would count. Our proposal.
 */
export const LOOKING_DOWN: Ratio = 0.5;
/** From here on this person looks far down. */
export function lowLook(lookDown: Float32Array): Ratio {
  const usual = median(lookDown);
  return usual + LOOKING_DOWN * (1 - usual);
}

/** The look is read this long before the lids close: closing lids read as a look down as well. */
export const LOOK_BEFORE_MS: Ms = 150;

export type LidSignals = {
  readonly t: Float64Array;
  readonly blink: Float32Array;
  readonly lookDown: Float32Array;
};

/** Every closing of both lids, long ones included, in time order; from the unsmoothed lids. */
export function findClosures({ t, blink, lookDown }: LidSignals): readonly TimeSpan[] {
  const open = openLevels(t, blink);
  const rise = blink.map((value, index) => value - at(open, index));
  const least = leastRise(rise);
  // How far this person's lids go, as the model has it: eyes of other shapes reach other values.
  const closed = closedLevel(closuresOf(t, rise, least).map(({ peak }) => peak));
  if (Number.isNaN(closed)) return [];
  const closures = closuresOf(t, rise, Math.max(least, CLOSED_FROM * closed), OPEN_BELOW * closed);
  const low = lowLook(lookDown);
  let before = 0;
  return closures
    .filter(({ startMs }) => {
      while (at(t, before + 1) <= startMs - LOOK_BEFORE_MS) before += 1;
      return !(at(lookDown, before) > low);
    })
    .map(({ startMs, endMs }) => ({ startMs, endMs }));
}

type Closure = TimeSpan & { readonly peak: number };

function closuresOf(
  t: Float64Array,
  rise: Float32Array,
  from: number,
  until = from,
): readonly Closure[] {
  const closures: Closure[] = [];
  let open: { startMs: Ms; peak: number } | null = null;
  for (const [index, value] of rise.entries()) {
    const time = at(t, index);
    const isGap = Number.isNaN(value) || time - at(t, index - 1) > MAX_SAMPLE_MS;
    // A closure that goes into a gap has no end that was seen.
    if (isGap) open = null;
    if (open === null && value >= from) open = { startMs: time, peak: value };
    if (open === null) continue;
    open.peak = Math.max(open.peak, value);
    if (value >= until) continue;
    closures.push({ ...open, endMs: time });
    open = null;
  }
  return closures;
}

/** The person's open lids around each moment. */
function openLevels(t: Float64Array, blink: Float32Array): Float32Array {
  const levels = new Float32Array(blink.length).fill(Number.NaN);
  let start = 0;
  let end = 0;
  let from = 0;
  while (from < t.length) {
    const middle = at(t, from) + OPEN_STEP_MS / 2;
    while (at(t, start) < middle - OPEN_WINDOW_MS / 2) start += 1;
    while (end < t.length && at(t, end) <= middle + OPEN_WINDOW_MS / 2) end += 1;
    const level = median(blink.subarray(start, end));
    let next = from;
    while (next < t.length && at(t, next) < at(t, from) + OPEN_STEP_MS) next += 1;
    levels.fill(level, from, next);
    from = next;
  }
  return levels;
}

const at = (values: Float64Array | Float32Array, index: number): number =>
  values[index] ?? Number.NaN;
