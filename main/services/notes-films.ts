import { MAX_FILM_BYTES } from '../../core/notes/report-films.ts';
import type { ReportFilms } from '../../core/notes/report-films.ts';
import type { CallError } from '../../core/ipc/contract.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Review } from '../../core/review/types.ts';
import type { ClipDesk } from '../clips/clip-desk.ts';

export type WantedFilm = { readonly clipId: string; readonly id: string };

/** The films that notes are to carry, as text of their page: all of them, or why not. */
export async function notesFilms(
  clips: Pick<ClipDesk, 'read'>,
  wanted: readonly WantedFilm[],
  review: Pick<Review, 'answers'>,
): Promise<Result<ReportFilms, CallError>> {
  const known = new Set(review.answers.flatMap((answer) => answer.clips.map(({ id }) => id)));
  const films = new Map<string, string>();
  let total = 0;
  for (const { clipId, id } of wanted) {
    const bytes = await clips.read(id);
    // A moment that is none any more, since something was left out, has no place in the notes.
    if (bytes === null || !known.has(clipId)) return err(FILM_GONE);
    total += bytes.byteLength;
    if (total > MAX_FILM_BYTES) return err(TOO_LARGE);
    films.set(clipId, `data:video/webm;base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return ok(films);
}

const FILM_GONE: CallError = {
  type: 'ExportFailed',
  title: 'A film for these notes is not there any more',
  text: 'It has been removed since, or its moment is no longer one of those worth watching. Nothing was written. Open the review again, then save once more.',
};

const TOO_LARGE: CallError = {
  type: 'ExportFailed',
  title: 'The films are too large for one page',
  text: 'Together they may have 50 MB. Nothing was written. Choose fewer of them, or save them as files of their own.',
};
