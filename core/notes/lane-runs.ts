import type { Lane } from '../review/types.ts';
import type { Ms, TimeSpan } from '../units.ts';

/** A stretch in which a state lane did not change; never spans a gap. */
export type LaneRun = TimeSpan & { readonly state: number };

export type LineLane = Extract<Lane, { kind: 'line' }>;
export type StateLane = Extract<Lane, { kind: 'state' }>;

/**
 * The stretches of a state lane within a span, in time order; what none covers is a gap. A point of
 * the lane holds until the next one, NaN begins a gap, and the last point only closes the one before.
 */
export function laneRuns(lane: StateLane, span: TimeSpan): readonly LaneRun[] {
  const runs: LaneRun[] = [];
  for (let index = 0; index + 1 < lane.t.length; index += 1) {
    const state = lane.values[index] ?? Number.NaN;
    const startMs = Math.max(lane.t[index] ?? Number.NaN, span.startMs);
    const endMs = Math.min(lane.t[index + 1] ?? Number.NaN, span.endMs);
    if (!Number.isInteger(state) || !(endMs > startMs)) {
      continue;
    }
    const last = runs.at(-1);
    if (last !== undefined && last.state === state && last.endMs === startMs) {
      runs[runs.length - 1] = { startMs: last.startMs, endMs, state };
    } else {
      runs.push({ startMs, endMs, state });
    }
  }
  return runs;
}

export type LinePoint = { readonly t: Ms; readonly value: number };

/** The points of a line lane within a span, gaps (NaN) included. */
export function linePoints(lane: LineLane, span: TimeSpan): readonly LinePoint[] {
  const points: LinePoint[] = [];
  for (let index = 0; index < lane.t.length; index += 1) {
    const t = lane.t[index] ?? Number.NaN;
    if (t >= span.startMs && t < span.endMs) {
      points.push({ t, value: lane.values[index] ?? Number.NaN });
    }
  }
  return points;
}
