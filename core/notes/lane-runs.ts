import type { Lane } from '../review/types.ts';
import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import type { Ms, TimeSpan } from '../units.ts';

/** A stretch in which a state lane did not change; never spans a gap. */
export type LaneRun = TimeSpan & { readonly state: number };

export type LineLane = Extract<Lane, { kind: 'line' }>;
export type StateLane = Extract<Lane, { kind: 'state' }>;

/** Samples follow each other without a gap when they are no further apart than this: rounding. */
const TOUCHING_MS: Ms = 1;

/** Calls `visit` for every measured sample in the span, with the time it stands for, cut to the span. */
export function visitLane(
  lane: Lane,
  span: TimeSpan,
  visit: (value: number, startMs: Ms, endMs: Ms) => void,
): void {
  for (let index = 0; index < lane.t.length; index += 1) {
    const time = lane.t[index] ?? Number.NaN;
    const value = lane.values[index] ?? Number.NaN;
    const next = lane.t[index + 1] ?? Infinity;
    const startMs = Math.max(time, span.startMs);
    const endMs = Math.min(next, time + MAX_SAMPLE_MS, span.endMs);
    if (Number.isFinite(value) && endMs > startMs) {
      visit(value, startMs, endMs);
    }
  }
}

/** Run-length form of a state lane within a span, in time order; what is not covered is a gap. */
export function laneRuns(lane: StateLane, span: TimeSpan): readonly LaneRun[] {
  const runs: LaneRun[] = [];
  visitLane(lane, span, (state, startMs, endMs) => {
    const last = runs.at(-1);
    if (last !== undefined && last.state === state && startMs - last.endMs <= TOUCHING_MS) {
      runs[runs.length - 1] = { startMs: last.startMs, endMs, state };
    } else {
      runs.push({ startMs, endMs, state });
    }
  });
  return runs;
}

/** The time in a span for which the lane was measured. */
export function measuredLaneMs(lane: Lane, span: TimeSpan): Ms {
  let total = 0;
  visitLane(lane, span, (_value, startMs, endMs) => {
    total += endMs - startMs;
  });
  return total;
}
