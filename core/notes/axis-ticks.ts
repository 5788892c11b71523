import type { Ms, TimeSpan } from '../units.ts';

/** Steps people read without counting, in seconds. */
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200] as const;
const MAX_TICKS = 9;

/** Times to label on an axis: multiples of one round step of session time, at most nine. */
export function axisTicks(span: TimeSpan): readonly Ms[] {
  const length = span.endMs - span.startMs;
  const stepSeconds = STEPS_S.find((step) => length / (step * 1000) < MAX_TICKS) ?? 14_400;
  const step = stepSeconds * 1000;
  const ticks: Ms[] = [];
  for (let t = Math.ceil(span.startMs / step) * step; t <= span.endMs; t += step) {
    ticks.push(t);
  }
  return ticks;
}
