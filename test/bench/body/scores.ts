/** How a yes or no fits the truth. */
export type YesNo = { readonly said: boolean; readonly isTrue: boolean };

export type YesNoScore = {
  readonly f1: number;
  readonly accuracy: number;
  readonly precision: number;
  readonly recall: number;
};

export function scoreYesNo(cases: readonly YesNo[]): YesNoScore {
  const count = (said: boolean, isTrue: boolean): number =>
    cases.filter((one) => one.said === said && one.isTrue === isTrue).length;
  const [hits, wrong, missed] = [count(true, true), count(true, false), count(false, true)];
  return {
    f1: (2 * hits) / (2 * hits + wrong + missed),
    accuracy: (hits + count(false, false)) / cases.length,
    precision: hits / (hits + wrong),
    recall: hits / (hits + missed),
  };
}

/** Share of pairs of a true and a false case in which the true one has the higher value. */
export function areaUnderCurve(
  cases: readonly { readonly value: number; readonly isTrue: boolean }[],
): number {
  if (cases.some(({ value }) => Number.isNaN(value))) return Number.NaN;
  const sorted = cases.toSorted((one, other) => one.value - other.value);
  let rankSum = 0;
  let index = 0;
  while (index < sorted.length) {
    let end = index;
    while (end < sorted.length && sorted[end]?.value === sorted[index]?.value) end += 1;
    const rank = (index + 1 + end) / 2;
    rankSum += rank * sorted.slice(index, end).filter(({ isTrue }) => isTrue).length;
    index = end;
  }
  const yes = cases.filter(({ isTrue }) => isTrue).length;
  const no = cases.length - yes;
  return (rankSum - (yes * (yes + 1)) / 2) / (yes * no);
}

export type Stretch = { readonly startMs: number; readonly endMs: number };

/** Events found and true ones, each matched at most once, by overlap. */
export function scoreEvents(
  found: readonly Stretch[],
  real: readonly Stretch[],
): { readonly hits: number; readonly wrong: number; readonly missed: number; readonly f1: number } {
  const left = new Set(found);
  let hits = 0;
  for (const event of real) {
    for (const one of left) {
      if (one.startMs >= event.endMs || one.endMs <= event.startMs) continue;
      left.delete(one);
      hits += 1;
      break;
    }
  }
  const [wrong, missed] = [found.length - hits, real.length - hits];
  return { hits, wrong, missed, f1: (2 * hits) / (2 * hits + wrong + missed) };
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The newest value at or before a time, for at most so long; NaN = none. */
export function valueAt(
  t: Float64Array,
  values: ArrayLike<number>,
  time: number,
  longest: number,
): number {
  let low = 0;
  let high = t.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((t[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  const newest = t[low - 1] ?? Number.NaN;
  return time - newest <= longest ? (values[low - 1] ?? Number.NaN) : Number.NaN;
}
