import type { FaceSignals } from '../review/signals-types.ts';
import type { Ms, TimeSpan } from '../units.ts';
import type { Sampled } from './episodes/samples.ts';
import { visitSamples } from './episodes/samples.ts';

/** `measurement.md` 8.3. */
export const SWAY_WINDOW_MS: Ms = 10_000;
/** Slower than 1 Hz (`measurement.md` 8.3): means over a second leave the rest out. */
const STEP_MS: Ms = 1_000;
/** Seconds of a window that must have been seen. Our proposal. */
export const LEAST_STEPS = 7;

/** One value per whole window inside a span: centimetres the head goes from side to side. */
export function swayWindows(
  face: FaceSignals,
  spans: readonly TimeSpan[],
): Sampled & { readonly values: Float32Array } {
  const t: number[] = [];
  const values: number[] = [];
  for (const span of spans)
    for (let at = span.startMs; at + SWAY_WINDOW_MS <= span.endMs; at += SWAY_WINDOW_MS) {
      t.push(at);
      values.push(deviationFromLine(secondMeans(face, at)));
    }
  return {
    t: Float64Array.from(t),
    weight: new Float32Array(t.length).fill(SWAY_WINDOW_MS),
    values: Float32Array.from(values),
  };
}

type Place = { readonly step: number; readonly x: number };

function secondMeans(face: FaceSignals, fromMs: Ms): readonly Place[] {
  const places: Place[] = [];
  for (let step = 0; step < SWAY_WINDOW_MS / STEP_MS; step += 1) {
    const startMs = fromMs + step * STEP_MS;
    let sum = 0;
    let count = 0;
    visitSamples(face, [{ startMs, endMs: startMs + STEP_MS }], (index) => {
      const x = face.headX[index] ?? Number.NaN;
      if (Number.isNaN(x)) return;
      sum += x;
      count += 1;
    });
    if (count > 0) places.push({ step, x: sum / count });
  }
  return places;
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
