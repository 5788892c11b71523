import { clockText } from '../../../core/metrics/figure-text.ts';
import type { Ms, TimeSpan } from '../../../core/units.ts';
import { decimalMark } from '../../../core/writing/number-text.ts';

/** Session time to horizontal pixels of the plot and back. */
export type TimeScale = {
  readonly span: TimeSpan;
  readonly left: number;
  readonly width: number;
  readonly toX: (atMs: Ms) => number;
  readonly toMs: (x: number) => Ms;
};

export function createTimeScale(span: TimeSpan, left: number, width: number): TimeScale {
  const length = span.endMs - span.startMs;
  return {
    span,
    left,
    width,
    toX: (atMs) => left + ((atMs - span.startMs) / length) * width,
    toMs: (x) => span.startMs + ((x - left) / width) * length,
  };
}

/** Steps people count time in, milliseconds. */
const TICK_STEPS: readonly Ms[] = [
  200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000,
  1_800_000, 3_600_000, 7_200_000,
];
/** Room a label such as "1:02:30" needs, with air around it. */
const MIN_TICK_PIXELS = 72;

export type TimeTick = { readonly atMs: Ms; readonly label: string };

export function timeTicks(scale: TimeScale): readonly TimeTick[] {
  const { startMs, endMs } = scale.span;
  const pixelsPerMs = scale.width / (endMs - startMs);
  const step =
    TICK_STEPS.find((candidate) => candidate * pixelsPerMs >= MIN_TICK_PIXELS) ??
    TICK_STEPS.at(-1) ??
    endMs;
  const ticks: TimeTick[] = [];
  for (let index = Math.ceil(startMs / step); index * step <= endMs; index += 1) {
    const atMs = index * step;
    ticks.push({ atMs, label: step < 1_000 ? momentText(atMs) : clockText(atMs) });
  }
  return ticks;
}

/** A moment to the tenth of a second, cut off: "1:05.3". */
export function momentText(atMs: Ms): string {
  return `${clockText(atMs)}${decimalMark()}${Math.floor((Math.max(0, atMs) % 1_000) / 100)}`;
}
