import type { WindowMove } from '../domain/window-move.ts';
import { clockText } from '../metrics/figure-text.ts';
import type { Ms, TimeSpan } from '../units.ts';

/** When the interviewers stood elsewhere on the screen than where looks at them are known. */
export function awaySpans(moves: readonly WindowMove[], durationMs: Ms): readonly TimeSpan[] {
  const spans: TimeSpan[] = [];
  let sinceMs: Ms | null = null;
  for (const { atMs, isAway } of moves) {
    if (isAway) sinceMs ??= atMs;
    else if (sinceMs !== null) {
      spans.push({ startMs: sinceMs, endMs: atMs });
      sinceMs = null;
    }
  }
  if (sinceMs !== null) spans.push({ startMs: sinceMs, endMs: Math.max(sinceMs, durationMs) });
  return spans;
}

/** What a moved window means for the figures; null = it stayed where it was. */
export function windowAwayText(moves: readonly WindowMove[], durationMs: Ms): string | null {
  const spans = awaySpans(moves, durationMs);
  if (spans.length === 0) return null;
  const times = spans.map(({ startMs, endMs }) =>
    endMs >= durationMs
      ? `from ${clockText(startMs)} on`
      : `from ${clockText(startMs)} to ${clockText(endMs)}`,
  );
  return `The window was moved, resized or zoomed ${times.join(', ')}: the interviewers then stood elsewhere than where their places were taken. Looks in that time are not measured, neither as looks at them nor as looks away.`;
}
