import type { Clip } from '../../../../core/clips/types.ts';
import { FIRST_CLIP_CHOICES } from '../../../../core/export/clip-choices.ts';
import type { ClipChoices } from '../../../../core/export/clip-choices.ts';
import type { CallError, StudioBridge } from '../../../../core/ipc/contract.ts';
import { err, ok } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import type { Ms, Ratio } from '../../../../core/units.ts';
import type { ClipMaker } from '../../clip-export/clip-maker.ts';
import { exportClip } from '../../clip-export/export-clip.ts';

/** A film that was made and is kept aside, and the clip it shows. */
export type MadeFilm = { readonly clipId: string; readonly id: string };

/** As it was recorded, from the key frame before: no loss, and no waiting. */
export const FILM_CHOICES: ClipChoices = { ...FIRST_CLIP_CHOICES, begin: 'key-frame' };

export type FilmTools = {
  readonly bridge: StudioBridge;
  readonly createMaker: () => ClipMaker;
  readonly onProgress: (share: Ratio) => void;
  readonly signal: AbortSignal;
};

/** Every film or none: what was made before one failed is taken back. Null = it was cancelled. */
export async function makeFilms(
  record: SessionRecord,
  clips: readonly Clip[],
  { bridge, createMaker, onProgress, signal }: FilmTools,
): Promise<Result<readonly MadeFilm[] | null, CallError>> {
  const segments = await bridge['media:list']({ sessionId: record.session.id });
  if (!segments.ok) return segments;
  const totalMs = clips.reduce((sum, clip) => sum + lengthOf(clip), 0);
  const made: MadeFilm[] = [];
  let doneMs: Ms = 0;
  for (const clip of clips) {
    const outcome = await exportClip(
      {
        record,
        segments: segments.value,
        span: { startMs: clip.startMs, endMs: clip.endMs },
        clip,
        choices: FILM_CHOICES,
        purpose: 'notes',
      },
      { bridge, createMaker, signal, onProgress: (ms) => onProgress((doneMs + ms) / totalMs) },
    );
    if (outcome.kind !== 'saved') {
      await dropFilms(bridge, made);
      return outcome.kind === 'failed' ? err(outcome.error) : ok(null);
    }
    made.push({ clipId: clip.id, id: outcome.id });
    doneMs += lengthOf(clip);
  }
  return ok(made);
}

export async function dropFilms(bridge: StudioBridge, films: readonly MadeFilm[]): Promise<void> {
  for (const { id } of films) await bridge['clips:cancel']({ id });
}

const lengthOf = ({ startMs, endMs }: Clip): Ms => endMs - startMs;
