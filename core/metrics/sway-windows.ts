import type { FaceSignals } from '../review/signals-types.ts';
import type { Ms, Ratio, TimeSpan } from '../units.ts';
import type { Sampled } from './episodes/samples.ts';
import { visitWindows } from './episodes/visit-windows.ts';
import type { WindowSample } from './episodes/visit-windows.ts';

/** `measurement.md` 8.3. */
export const SWAY_WINDOW_MS: Ms = 10_000;
/** Slower than 1 Hz (`measurement.md` 8.3): means over a second leave the rest out. */
const STEP_MS: Ms = 1_000;
/** Seconds of a window that must have been seen. Our proposal. */
export const LEAST_STEPS = 7;
/** Share of a second that must have been measured for it to be seen. Our proposal. */
export const LEAST_SECOND_SEEN: Ratio = 0.5;

/**
 * One value per whole window inside a span: centimetres the head goes from side to side. A window
 * stands for the time that was measured in it.
 */
export function swayWindows(
  face: FaceSignals,
  spans: readonly TimeSpan[],
): Sampled & { readonly values: Float32Array } {
  const t: number[] = [];
  const weight: number[] = [];
  const values: number[] = [];
  visitWindows(face, spans.map(wholeWindows), SWAY_WINDOW_MS, (startMs, samples) => {
    const seen = samples.filter(({ index }) => !Number.isNaN(face.headX[index] ?? Number.NaN));
    t.push(startMs);
    weight.push(seen.reduce((sum, sample) => sum + sample.weight, 0));
    values.push(deviationFromLine(secondMeans(face, seen, startMs)));
  });
  return {
    t: Float64Array.from(t),
    weight: Float32Array.from(weight),
    values: Float32Array.from(values),
  };
}

const wholeWindows = ({ startMs, endMs }: TimeSpan): TimeSpan => ({
  startMs,
  endMs: startMs + SWAY_WINDOW_MS * Math.floor((endMs - startMs) / SWAY_WINDOW_MS),
});

type Place = { readonly step: number; readonly x: number };

function secondMeans(
  face: FaceSignals,
  seen: readonly WindowSample[],
  fromMs: Ms,
): readonly Place[] {
  return Array.from({ length: SWAY_WINDOW_MS / STEP_MS }, (_, step) => step).flatMap((step) => {
    let sum = 0;
    let measuredMs = 0;
    for (const { index, t, weight } of seen) {
      if (Math.floor((t - fromMs) / STEP_MS) !== step) continue;
      sum += weight * (face.headX[index] ?? Number.NaN);
      measuredMs += weight;
    }
    return measuredMs >= LEAST_SECOND_SEEN * STEP_MS ? [{ step, x: sum / measuredMs }] : [];
  });
}

/** Standard deviation from the best straight line: leaning over once is no sway. */
function deviationFromLine(places: readonly Place[]): number {
  const count = places.length;
  if (count < LEAST_STEPS) return Number.NaN;
  const mean = (read: (place: Place) => number): number =>
    places.reduce((sum, place) => sum + read(place), 0) / count;
  const [middle, centre] = [mean(({ step }) => step), mean(({ x }) => x)];
  const slope =
    mean(({ step, x }) => (step - middle) * (x - centre)) /
    mean(({ step }) => (step - middle) ** 2);
  return Math.sqrt(mean(({ step, x }) => (x - centre - slope * (step - middle)) ** 2));
}
