import type { Clip } from '../clips/types.ts';
import type { SessionRecord } from '../review/types.ts';
import type { Ms, TimeSpan } from '../units.ts';

/** A line of captions, in time of the clip. */
export type ClipCue = TimeSpan & { readonly text: string };

/** Subtitles are made for 15 to 20 characters a second; the slower end, and never only a flash. */
const CHARACTERS_A_SECOND = 15;
const SHORTEST_CUE_MS: Ms = 3_000;

/**
 * What is written under the picture: each question as its answer begins, what the clip shows, the
 * invitations that stood beside the interviewer, and the notes of markers at their moments.
 */
export function clipCues(
  { answers, markers, cues }: Pick<SessionRecord, 'answers' | 'markers' | 'cues'>,
  span: TimeSpan,
  clip: Pick<Clip, 'title' | 'figures'> | null,
): readonly ClipCue[] {
  const lengthMs = span.endMs - span.startMs;
  const questions = answers
    .filter(({ startMs, endMs }) => startMs < span.endMs && (endMs ?? span.endMs) > span.startMs)
    .map(({ startMs, question }) => cueAt(startMs - span.startMs, question.text, lengthMs));
  const shown = clip === null ? [] : clipCue(clip, questions[0]?.endMs ?? 0, lengthMs);
  const notes = markers
    .filter(({ atMs, note }) => note !== '' && atMs >= span.startMs && atMs < span.endMs)
    .map(({ atMs, note }) => cueAt(atMs - span.startMs, note, lengthMs));
  const invitations = cues
    .filter(({ startMs }) => startMs >= span.startMs && startMs < span.endMs)
    .map(({ startMs, endMs, text }) => {
      const fromMs = startMs - span.startMs;
      return {
        startMs: fromMs,
        endMs: Math.min(lengthMs, Math.max(fromMs + SHORTEST_CUE_MS, (endMs ?? 0) - span.startMs)),
        text: `Cue: ${text}`,
      };
    });
  return [...questions, ...shown, ...invitations, ...notes].toSorted(
    (one, other) => one.startMs - other.startMs,
  );
}

/** After the question that stands there first; in a clip too short for both, at the same time. */
function clipCue(
  { title, figures }: Pick<Clip, 'title' | 'figures'>,
  afterMs: Ms,
  lengthMs: Ms,
): readonly ClipCue[] {
  const startMs = afterMs + SHORTEST_CUE_MS <= lengthMs ? afterMs : 0;
  return [cueAt(startMs, [title, ...figures].join('\n'), lengthMs)];
}

function cueAt(atMs: Ms, text: string, lengthMs: Ms): ClipCue {
  const startMs = Math.max(0, atMs);
  const shownMs = Math.max(SHORTEST_CUE_MS, (text.length / CHARACTERS_A_SECOND) * 1_000);
  return { startMs, endMs: Math.min(lengthMs, startMs + shownMs), text };
}

/** The lines that stand under the picture at a moment of the clip. */
export const cuesAt = (cues: readonly ClipCue[], atMs: Ms): readonly string[] =>
  cues
    .filter(({ startMs, endMs }) => atMs >= startMs && atMs < endMs)
    .flatMap(({ text }) => text.split('\n'));
