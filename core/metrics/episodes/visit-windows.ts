import type { Ms, TimeSpan } from '../../units.ts';
import type { Sampled } from './samples.ts';
import { visitSamples } from './samples.ts';

export type WindowSample = { readonly index: number; readonly t: Ms; readonly weight: Ms };

/**
 * The samples of each window inside the spans, which begin with a span and lie end to end. A sample
 * belongs whole to the window it begins in, so that nothing of it is lost at a window's end. Windows
 * without a sample are not visited.
 */
export function visitWindows(
  sampled: Sampled,
  spans: readonly TimeSpan[],
  lengthMs: Ms,
  visit: (startMs: Ms, samples: readonly WindowSample[]) => void,
): void {
  for (const span of spans) {
    let startMs = span.startMs;
    let samples: WindowSample[] = [];
    visitSamples(sampled, [span], (index, weight) => {
      const t = sampled.t[index] ?? 0;
      if (t >= startMs + lengthMs) {
        if (samples.length > 0) visit(startMs, samples);
        startMs += lengthMs * Math.floor((t - startMs) / lengthMs);
        samples = [];
      }
      samples.push({ index, t, weight });
    });
    if (samples.length > 0) visit(startMs, samples);
  }
}
