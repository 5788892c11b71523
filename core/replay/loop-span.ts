import type { Ms, TimeSpan } from '../units.ts';

/** A shorter loop would be a stutter; own choice. */
export const MIN_LOOP_MS: Ms = 500;

/** The loop with its start moved to `atMs`; an end that is too near goes to the end of what is shown. */
export function loopFrom(atMs: Ms, loop: TimeSpan | null, shown: TimeSpan): TimeSpan | null {
  const ends = [loop?.endMs ?? shown.endMs, shown.endMs];
  const endMs = ends.find((end) => end - atMs >= MIN_LOOP_MS);
  return endMs === undefined ? null : { startMs: atMs, endMs };
}

/** The same with its end. */
export function loopTo(atMs: Ms, loop: TimeSpan | null, shown: TimeSpan): TimeSpan | null {
  const starts = [loop?.startMs ?? shown.startMs, shown.startMs];
  const startMs = starts.find((start) => atMs - start >= MIN_LOOP_MS);
  return startMs === undefined ? null : { startMs, endMs: atMs };
}
