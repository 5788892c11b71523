import type { Ms, TimeSpan } from '../units.ts';

/** What led to the moment: about half a sentence. Our choice. */
export const LEAD_IN_MS: Ms = 2000;
/** Long enough to see that it is over. Our choice. */
export const LEAD_OUT_MS: Ms = 1500;
/** Under this one does not see what is meant. Our choice. */
export const SHORTEST_CLIP_MS: Ms = 4000;
/** Of a longer moment its beginning tells enough. Our choice. */
export const LONGEST_CLIP_MS: Ms = 20_000;

/**
 * The stretch to be watched for a moment, with what lies before and after it, inside the counted
 * span the moment is in; null where there is too little room for one.
 */
export function clipSpan(moment: TimeSpan, spans: readonly TimeSpan[]): TimeSpan | null {
  const room = spans.find(
    ({ startMs, endMs }) => startMs <= moment.startMs && moment.endMs <= endMs,
  );
  if (room === undefined) return null;
  const from = Math.max(room.startMs, moment.startMs - LEAD_IN_MS);
  const until = Math.min(room.endMs, moment.endMs + LEAD_OUT_MS, from + LONGEST_CLIP_MS);
  const endMs = Math.min(room.endMs, Math.max(until, from + SHORTEST_CLIP_MS));
  const startMs = Math.max(room.startMs, Math.min(from, endMs - SHORTEST_CLIP_MS));
  return endMs - startMs < SHORTEST_CLIP_MS ? null : { startMs, endMs };
}
