import type { Ms, TimeSpan } from '../units.ts';

/** Greeting and closing are judged by their first moments (measurement.md 8.1; the 5 s are ours). */
const WINDOW_MS: Ms = 5000;

/** The spans cut to the first 5 s from the start of the first of them. */
export function firstMoments(spans: readonly TimeSpan[]): readonly TimeSpan[] {
  const startMs = spans[0]?.startMs;
  if (startMs === undefined) return [];
  const endMs = startMs + WINDOW_MS;
  return spans
    .filter((span) => span.startMs < endMs)
    .map((span) => ({ startMs: span.startMs, endMs: Math.min(span.endMs, endMs) }));
}
