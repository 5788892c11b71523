import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import type { TimeSpan } from '../units.ts';
import type { LineLane } from './lane-runs.ts';

/** Two samples further apart than this are not joined: a line across a gap would be invented. */
export const LINE_JOIN_MS = 2 * MAX_SAMPLE_MS;

export type PlotScale = {
  readonly toX: (t: number) => number;
  readonly toY: (value: number) => number;
};

/** Range of the axis: the lane's own, widened by values outside it. */
export function lineRange(lane: LineLane, span: TimeSpan): readonly [number, number] {
  let [low, high] = lane.range;
  for (let index = 0; index < lane.t.length; index += 1) {
    const time = lane.t[index] ?? Number.NaN;
    const value = lane.values[index] ?? Number.NaN;
    if (time >= span.startMs && time < span.endMs && Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return [low, high];
}

/**
 * SVG path of a line lane: one stroke from least to greatest value per pixel column, so that an
 * hour of samples stays small and no peak is lost. Starts anew after every gap.
 */
export function linePath(lane: LineLane, span: TimeSpan, scale: PlotScale): string {
  const pieces: string[] = [];
  let column: { x: number; low: number; high: number } | null = null;
  let command = 'M';
  let lastTime = Number.NaN;

  const flush = (): void => {
    if (column !== null) {
      const x = column.x.toFixed(0);
      const low = scale.toY(column.low).toFixed(1);
      const high = scale.toY(column.high).toFixed(1);
      pieces.push(`${command}${x} ${low}L${x} ${high}`);
      command = 'L';
      column = null;
    }
  };

  for (let index = 0; index < lane.t.length; index += 1) {
    const time = lane.t[index] ?? Number.NaN;
    const value = lane.values[index] ?? Number.NaN;
    if (time < span.startMs || time >= span.endMs) {
      continue;
    }
    if (!Number.isFinite(value)) {
      flush();
      command = 'M';
      continue;
    }
    if (time - lastTime > LINE_JOIN_MS) {
      flush();
      command = 'M';
    }
    lastTime = time;
    const x = Math.round(scale.toX(time));
    if (column !== null && column.x === x) {
      column.low = Math.min(column.low, value);
      column.high = Math.max(column.high, value);
    } else {
      flush();
      column = { x, low: value, high: value };
    }
  }
  flush();
  return pieces.join('');
}
