import type { Ms } from '../units.ts';

/** Thirty values a second: fast nods go up to 6.5 a second (`measurement.md` 7.1, item 6). */
export const RESAMPLED_MS: Ms = 1000 / 30;

/** A stretch without gaps, one value every `RESAMPLED_MS` from `startMs` on. */
export type EvenStretch = {
  readonly startMs: Ms;
  readonly columns: readonly Float64Array[];
};

/**
 * Signals of one track on an even grid, linear between neighbours. Where any of them was not
 * measured for longer than `longestGap` the stretch ends: nothing is made up for it.
 */
export function resampleEvenly(
  t: Float64Array,
  signals: readonly Float32Array[],
  longestGap: Ms,
): readonly EvenStretch[] {
  const stretches: EvenStretch[] = [];
  let run: number[] = [];
  const close = (): void => {
    const even = evenStretch(t, signals, run);
    if (even !== null) stretches.push(even);
    run = [];
  };
  for (let index = 0; index < t.length; index += 1) {
    if (signals.some((signal) => Number.isNaN(at(signal, index)))) continue;
    const last = run.at(-1);
    if (last !== undefined && at(t, index) - at(t, last) > longestGap) close();
    run.push(index);
  }
  close();
  return stretches;
}

function evenStretch(
  t: Float64Array,
  signals: readonly Float32Array[],
  run: readonly number[],
): EvenStretch | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const startMs = at(t, first);
  const length = Math.floor((at(t, last) - startMs) / RESAMPLED_MS) + 1;
  const columns = signals.map(() => new Float64Array(length));
  let place = 0;
  for (let step = 0; step < length; step += 1) {
    const time = startMs + step * RESAMPLED_MS;
    while (place + 2 < run.length && at(t, run[place + 1] ?? last) <= time) place += 1;
    const [before, after] = [run[place] ?? first, run[place + 1] ?? last];
    const share = (time - at(t, before)) / (at(t, after) - at(t, before));
    for (const [column, signal] of signals.entries()) {
      const value = at(signal, before) + share * (at(signal, after) - at(signal, before));
      const target = columns[column];
      if (target !== undefined) target[step] = value;
    }
  }
  return { startMs, columns };
}

const at = (values: Float64Array | Float32Array, index: number): number =>
  values[index] ?? Number.NaN;
