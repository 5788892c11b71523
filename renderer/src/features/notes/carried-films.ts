import type { Clip } from '../../../../core/clips/types.ts';
import { clipFacts, clipPieces } from '../../../../core/export/clip-pieces.ts';
import type { NotesChoices } from '../../../../core/notes/notes-choices.ts';
import { createReplayMap } from '../../../../core/replay/replay-map.ts';
import type { Review } from '../../../../core/review/types.ts';

/** Only the HTML page can, and only where the moments themselves are told. */
export const canCarryFilms = ({ format, hiddenSections }: NotesChoices): boolean =>
  format === 'html' && !hiddenSections.includes('clips');

/** The moments worth watching of which there is something to see or to hear. */
export function recordedClips({ record, answers }: Review): readonly Clip[] {
  const map = createReplayMap(record.segments, record.session.durationMs);
  return answers
    .flatMap(({ clips }) => clips)
    .filter((clip) => clipFacts(clipPieces(map, clip)).recordedMs > 0);
}
