import type { Lane } from '../../../core/review/types.ts';
import type { TimeSpan } from '../../../core/units.ts';
import type { TimeLane } from './time-lane.ts';
import { indexRange, standsFor, timeAt } from './time-lane.ts';
import type { TimeScale } from './time-scale.ts';

/** Points of one unbroken stretch of a line: x in pixels and the lane's own value, alternating. */
export type LinePath = readonly number[];

/**
 * The line of a lane in the visible stretch, one path per measured stretch, so that a gap is never
 * bridged. Samples that fall on the same pixel column are drawn as first, lowest, highest and last:
 * no extreme is lost, and an hour costs no more than the width of the window.
 */
export function linePaths(timeLane: TimeLane, scale: TimeScale): readonly LinePath[] {
  const { t, values } = timeLane.lane;
  const [start, end] = indexRange(t, scale.span);
  const paths: number[][] = [];
  let path: number[] | null = null;
  let column: Column | null = null;

  const closeColumn = (): void => {
    if (column !== null && path !== null) pushColumn(path, column);
    column = null;
  };

  for (let index = start; index < end; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) {
      closeColumn();
      path = null;
      continue;
    }
    if (path === null) {
      path = [];
      paths.push(path);
    }
    const x = scale.toX(timeAt(t, index));
    const current: Column | null = column;
    if (current !== null && Math.floor(x) === Math.floor(current.x)) {
      extendColumn(current, value);
    } else {
      closeColumn();
      column = { x, count: 1, first: value, low: value, high: value, last: value };
    }
  }
  closeColumn();
  return paths;
}

type Column = {
  readonly x: number;
  count: number;
  readonly first: number;
  low: number;
  high: number;
  last: number;
};

function extendColumn(column: Column, value: number): void {
  column.count += 1;
  column.low = Math.min(column.low, value);
  column.high = Math.max(column.high, value);
  column.last = value;
}

function pushColumn(path: number[], column: Column): void {
  path.push(column.x, column.first);
  if (column.count > 2) path.push(column.x, column.low, column.x, column.high);
  if (column.count > 1) path.push(column.x, column.last);
}

/** A stretch during which a state lane stays in one state. */
export type StateRun = TimeSpan & { readonly state: number };

export function stateRuns(timeLane: TimeLane, span: TimeSpan): readonly StateRun[] {
  const { t, values } = timeLane.lane;
  const [start, end] = indexRange(t, span);
  const runs: { startMs: number; endMs: number; state: number }[] = [];
  let run: { startMs: number; endMs: number; state: number } | null = null;
  for (let index = start; index < end; index += 1) {
    const state = values[index] ?? Number.NaN;
    if (Number.isNaN(state)) {
      run = null;
      continue;
    }
    const { startMs, endMs } = standsFor(timeLane, index);
    if (run !== null && run.state === state) {
      run.endMs = endMs;
    } else {
      run = { startMs, endMs, state };
      runs.push(run);
    }
  }
  return runs;
}

/**
 * The share of each pixel column that each state lasted, 0..1. Zoomed out, many short states fall
 * on one column; drawn by their share they read as density instead of filling every row.
 */
export function stateShares(
  timeLane: TimeLane,
  scale: TimeScale,
  stateCount: number,
): readonly Float32Array[] {
  const columns = Math.max(1, Math.ceil(scale.width));
  const shares = Array.from({ length: stateCount }, () => new Float32Array(columns));
  for (const run of stateRuns(timeLane, scale.span)) {
    const share = shares[run.state];
    if (share === undefined) continue;
    const from = Math.max(0, scale.toX(run.startMs) - scale.left);
    const to = Math.min(columns, scale.toX(run.endMs) - scale.left);
    for (let column = Math.floor(from); column < to; column += 1) {
      const part = Math.min(to, column + 1) - Math.max(from, column);
      share[column] = Math.min(1, (share[column] ?? 0) + part);
    }
  }
  return shares;
}

/** Share of the range left free beyond an extreme that lies outside of the declared range. */
const EDGE_MARGIN = 0.06;

/** The lane's axis: its declared range, widened only as far as the measured values need it. */
export function valueRange(lane: Lane): readonly [low: number, high: number] {
  if (lane.kind === 'state') return [0, lane.states.length];
  let [low, high] = lane.range;
  for (const value of lane.values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  // A line beyond its declared range would run along the very edge of its row.
  const margin = EDGE_MARGIN * (high - low);
  return [low < lane.range[0] ? low - margin : low, high > lane.range[1] ? high + margin : high];
}
