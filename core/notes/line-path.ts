import { POSE_WINDOW_MS } from '../review/lanes.ts';
import type { Ms } from '../units.ts';
import type { LineLane, LinePoint } from './lane-runs.ts';

/**
 * Two points further apart than this are not joined: a line across a gap would be invented. Two
 * windows of the slower lanes, so that neighbouring windows always join.
 */
export const LINE_JOIN_MS: Ms = 2 * POSE_WINDOW_MS;

export type PlotScale = {
  readonly toX: (t: Ms) => number;
  readonly toY: (value: number) => number;
};

/** Range of the axis: the lane's own, widened by values outside it. */
export function lineRange(lane: LineLane, points: readonly LinePoint[]): readonly [number, number] {
  let [low, high] = lane.range;
  for (const { value } of points) {
    if (Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return [low, high];
}

type Column = { readonly x: number; readonly low: number; readonly high: number };

/**
 * SVG path of a line: one stroke from least to greatest value per pixel column, so that an hour
 * stays small and no peak is lost. It starts anew after every gap.
 */
export function linePath(points: readonly LinePoint[], scale: PlotScale): string {
  return measuredStretches(points)
    .map((stretch) =>
      toColumns(stretch, scale.toX)
        .map(({ x, low, high }, index) => {
          const from = `${index === 0 ? 'M' : 'L'}${x} ${scale.toY(low).toFixed(1)}`;
          return `${from}L${x} ${scale.toY(high).toFixed(1)}`;
        })
        .join(''),
    )
    .join('');
}

function measuredStretches(points: readonly LinePoint[]): readonly (readonly LinePoint[])[] {
  const stretches: LinePoint[][] = [];
  let open: LinePoint[] | null = null;
  let lastTime = Number.NaN;
  for (const point of points) {
    if (!Number.isFinite(point.value)) {
      open = null;
      continue;
    }
    if (open === null || point.t - lastTime > LINE_JOIN_MS) {
      open = [];
      stretches.push(open);
    }
    open.push(point);
    lastTime = point.t;
  }
  return stretches;
}

function toColumns(stretch: readonly LinePoint[], toX: (t: Ms) => number): readonly Column[] {
  const columns: Column[] = [];
  for (const { t, value } of stretch) {
    const x = Math.round(toX(t));
    const last = columns.at(-1);
    if (last !== undefined && last.x === x) {
      const low = Math.min(last.low, value);
      columns[columns.length - 1] = { x, low, high: Math.max(last.high, value) };
    } else {
      columns.push({ x, low: value, high: value });
    }
  }
  return columns;
}
