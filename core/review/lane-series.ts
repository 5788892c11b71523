import type { Sampled } from '../metrics/episodes/samples.ts';
import { SAMPLE_GAP_MS } from '../metrics/episodes/samples.ts';
import type { Ms } from '../units.ts';

export type LaneSeries = { readonly t: Float64Array; readonly values: Float32Array };

/**
 * Run-length code of a state signal: a point at each change, NaN where nothing was measured (a
 * negative state, or a gap between samples), and a closing NaN at the end of the last sample.
 */
export function stateChanges(sampled: Sampled, stateAt: (index: number) => number): LaneSeries {
  const t: number[] = [];
  const values: number[] = [];
  const push = (time: Ms, value: number) => {
    const last = values.at(-1);
    if (last !== undefined && Object.is(last, value)) return;
    t.push(time);
    values.push(value);
  };
  let endMs = 0;
  for (let index = 0; index < sampled.t.length; index += 1) {
    const startMs = sampled.t[index] ?? 0;
    if (index > 0 && startMs - endMs > SAMPLE_GAP_MS) push(endMs, Number.NaN);
    const state = stateAt(index);
    push(startMs, state < 0 ? Number.NaN : state);
    endMs = startMs + (sampled.weight[index] ?? 0);
  }
  if (sampled.t.length > 0) push(endMs, Number.NaN);
  return { t: Float64Array.from(t), values: Float32Array.from(values) };
}

/**
 * Thins a signal to one value per window of the session: the median of the samples whose time
 * reaches into the window, NaN when there is none. Points lie in the middle of the windows.
 */
export function windowMedians(
  sampled: Sampled,
  values: Float32Array,
  windowMs: Ms,
  durationMs: Ms,
): LaneSeries {
  const count = sampled.t.length === 0 ? 0 : Math.ceil(durationMs / windowMs);
  const t = Float64Array.from({ length: count }, (_, index) => (index + 0.5) * windowMs);
  const medians = new Float32Array(count).fill(Number.NaN);
  const inside: number[] = [];
  let first = 0;
  for (let window = 0; window < count; window += 1) {
    const fromMs = window * windowMs;
    inside.length = 0;
    while (first < sampled.t.length && endOf(sampled, first) <= fromMs) first += 1;
    for (let index = first; index < sampled.t.length; index += 1) {
      if ((sampled.t[index] ?? 0) >= fromMs + windowMs) break;
      const value = values[index] ?? Number.NaN;
      if (!Number.isNaN(value)) insertInOrder(inside, value);
    }
    medians[window] = medianOf(inside);
  }
  return { t, values: medians };
}

const endOf = (sampled: Sampled, index: number): Ms =>
  (sampled.t[index] ?? 0) + (sampled.weight[index] ?? 0);

/** A window holds a handful of values, for which this beats sorting. */
function insertInOrder(ascending: number[], value: number): void {
  let place = ascending.length;
  while (place > 0 && (ascending[place - 1] ?? 0) > value) {
    ascending[place] = ascending[place - 1] ?? 0;
    place -= 1;
  }
  ascending[place] = value;
}

function medianOf(ascending: readonly number[]): number {
  const middle = ascending.length >> 1;
  const upper = ascending[middle] ?? Number.NaN;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? Number.NaN) + upper) / 2;
}
