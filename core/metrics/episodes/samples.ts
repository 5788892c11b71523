import type { Ms, Ratio, TimeSpan } from '../../units.ts';

/** What every signal has: times in order, and the time each sample stands for. */
export type Sampled = { readonly t: Float64Array; readonly weight: Float32Array };

/** Time between the end of one sample and the next above which something was not measured. */
export const SAMPLE_GAP_MS: Ms = 1;

/** Index of the first sample at or after `time`. */
function firstIndexAt(t: Float64Array, time: Ms): number {
  let low = 0;
  let high = t.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((t[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls `visit` for each sample that begins inside a span, with its weight cut to the span's end. */
export function visitSamples(
  sampled: Sampled,
  spans: readonly TimeSpan[],
  visit: (index: number, weight: Ms, span: TimeSpan) => void,
): void {
  for (const span of spans) {
    for (let index = firstIndexAt(sampled.t, span.startMs); index < sampled.t.length; index += 1) {
      const time = sampled.t[index] ?? 0;
      if (time >= span.endMs) break;
      visit(index, Math.min(sampled.weight[index] ?? 0, span.endMs - time), span);
    }
  }
}

/** How many samples `visitSamples` would visit. */
export const countSamples = (sampled: Sampled, spans: readonly TimeSpan[]): number =>
  spans.reduce(
    (sum, span) =>
      sum +
      Math.max(0, firstIndexAt(sampled.t, span.endMs) - firstIndexAt(sampled.t, span.startMs)),
    0,
  );

export const totalLength = (spans: readonly TimeSpan[]): Ms =>
  spans.reduce((sum, span) => sum + Math.max(0, span.endMs - span.startMs), 0);

/** Measured time as a share of the spans' length, 0..1; 0 when they have none. */
export function coverageOf(measuredMs: Ms, spans: readonly TimeSpan[]): Ratio {
  const total = totalLength(spans);
  return total > 0 ? Math.min(1, measuredMs / total) : 0;
}
