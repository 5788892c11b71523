import type { Clip } from '../clips/types.ts';
import { spanText } from '../metrics/figure-text.ts';
import type { ReportBlock } from './types.ts';

/**
 * Films that notes carry inside, by the ids of their clips, as `data:` addresses; null = it is going
 * to be there, and is not made yet.
 */
export type ReportFilms = ReadonlyMap<string, string | null>;

export const NO_FILMS: ReportFilms = new Map();

/**
 * All films of one page, bytes. As text they take a third more; pages of that size still open at once
 * in browsers, and larger ones can no longer be sent by mail in any way. Our proposal.
 */
export const MAX_FILM_BYTES = 50_000_000;

/** Bytes of a film as the text of a page: four letters for three bytes. */
export const bytesAsText = (bytes: number): number => Math.ceil(bytes / 3) * 4;

export const filmBlocks = (clips: readonly Clip[], films: ReportFilms): readonly ReportBlock[] =>
  clips.flatMap((clip): readonly ReportBlock[] => {
    const source = films.get(clip.id);
    return source === undefined
      ? []
      : [{ kind: 'film', text: `${spanText(clip)}: ${clip.title}`, source }];
  });
