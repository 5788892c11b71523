import type { Lane } from '../../../core/review/types.ts';
import type { Ms, TimeSpan } from '../../../core/units.ts';

/**
 * A lane with the time its values stand for. A state stands from its point until the next one; a
 * line has one point in the middle of each window, so a point stands for half a spacing either way.
 */
export type TimeLane = { readonly lane: Lane; readonly halfWindowMs: Ms };

export function createTimeLane(lane: Lane): TimeLane {
  const [first, second] = lane.t;
  const spacing = first === undefined || second === undefined ? 0 : second - first;
  return { lane, halfWindowMs: lane.kind === 'line' ? spacing / 2 : 0 };
}

/** Index of the last point at or before `atMs`; -1 when there is none. */
function lastIndexAt(t: Float64Array, atMs: Ms): number {
  let low = 0;
  let high = t.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (timeAt(t, middle) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The stretch of time the value at `index` stands for. */
export function standsFor({ lane, halfWindowMs }: TimeLane, index: number): TimeSpan {
  const at = timeAt(lane.t, index);
  return lane.kind === 'line'
    ? { startMs: at - halfWindowMs, endMs: at + halfWindowMs }
    : { startMs: at, endMs: lane.t[index + 1] ?? at };
}

/** The value that stands at `atMs`; null where nothing was measured, never the value before. */
export function valueAt(timeLane: TimeLane, atMs: Ms): number | null {
  const index = lastIndexAt(timeLane.lane.t, atMs + timeLane.halfWindowMs);
  const value = timeLane.lane.values[index];
  if (value === undefined || Number.isNaN(value)) return null;
  return atMs <= standsFor(timeLane, index).endMs ? value : null;
}

/** Indexes of the points that matter for drawing `span`: one before it up to one after it. */
export function indexRange(t: Float64Array, span: TimeSpan): readonly [first: number, end: number] {
  return [
    Math.max(0, lastIndexAt(t, span.startMs)),
    Math.min(t.length, lastIndexAt(t, span.endMs) + 2),
  ];
}

/** The stretches of `span` in which the lane was not measured, in time order. */
export function gapSpans(timeLane: TimeLane, span: TimeSpan): readonly TimeSpan[] {
  const { t, values } = timeLane.lane;
  const [first, end] = indexRange(t, span);
  const gaps: TimeSpan[] = [];
  let measuredUntil = span.startMs;
  for (let index = first; index < end; index += 1) {
    if (Number.isNaN(values[index])) continue;
    const stands = standsFor(timeLane, index);
    if (stands.startMs >= span.endMs) break;
    if (stands.startMs > measuredUntil) {
      gaps.push({ startMs: measuredUntil, endMs: stands.startMs });
    }
    measuredUntil = Math.max(measuredUntil, stands.endMs);
  }
  if (measuredUntil < span.endMs) gaps.push({ startMs: measuredUntil, endMs: span.endMs });
  return gaps;
}

/** The share of `spans` in which the lane was measured; null when the spans have no length. */
export function measuredShare(timeLane: TimeLane, spans: readonly TimeSpan[]): number | null {
  let total = 0;
  let missing = 0;
  for (const span of spans) {
    total += span.endMs - span.startMs;
    for (const gap of gapSpans(timeLane, span)) missing += gap.endMs - gap.startMs;
  }
  return total > 0 ? 1 - missing / total : null;
}

export function timeAt(t: Float64Array, index: number): Ms {
  return t[index] ?? Number.NaN;
}
