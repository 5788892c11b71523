import { MEDIAN_MINIMUM } from '../metrics/minimums.ts';
import { INDEPENDENT_LOOK_MS } from '../metrics/statistics/weighted-median.ts';
import type { PoseSignals } from '../review/signals-types.ts';
import type { Ms, TimeSpan } from '../units.ts';
import type { Level } from './level.ts';
import { levelOver } from './level.ts';

/** A seat is told from one independent look. */
export const SEAT_WINDOW_MS: Ms = INDEPENDENT_LOOK_MS;
const SEAT_STEP_MS: Ms = 1000;
/** Two seats are not told apart more finely than this, of 100 of uprightness. Our proposal. */
const LEAST_HALF = 5;

/** Uprightness of windows that begin a second apart, inside the spans; none where too little was seen. */
export const seatLevels = (pose: PoseSignals, spans: readonly TimeSpan[]): readonly Level[] =>
  spans.flatMap((span) => {
    const count = Math.floor((span.endMs - span.startMs - SEAT_WINDOW_MS) / SEAT_STEP_MS) + 1;
    return Array.from({ length: Math.max(0, count) }, (_, step) => {
      const startMs = span.startMs + step * SEAT_STEP_MS;
      return levelOver(pose, pose.uprightness, { startMs, endMs: startMs + SEAT_WINDOW_MS });
    }).filter(({ measuredMs }) => measuredMs >= MEDIAN_MINIMUM.coverage * SEAT_WINDOW_MS);
  });

/** Half of the 95 % interval of the difference of two levels. */
export const seatHalf = (first: Level, second: Level): number =>
  Math.hypot(LEAST_HALF, first.half, second.half);
