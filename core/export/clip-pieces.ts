import type { MediaSegment } from '../domain/media-segment.ts';
import type { GapReason, ReplayMap } from '../replay/replay-map.ts';
import type { Ms, Pixels, TimeSpan } from '../units.ts';

/** A part of a stretch that is exported, session time. A gap is shown as a card that says why. */
export type ClipPiece = TimeSpan &
  (
    | { readonly kind: 'picture' | 'sound'; readonly segment: MediaSegment }
    | { readonly kind: 'gap'; readonly reason: GapReason }
  );

/** The stretch as the player has it, one piece after the other, none empty. */
export function clipPieces(map: ReplayMap, span: TimeSpan): readonly ClipPiece[] {
  return map.stretches.flatMap((stretch): readonly ClipPiece[] => {
    const startMs = Math.max(stretch.startMs, span.startMs);
    const endMs = Math.min(stretch.endMs, span.endMs);
    return endMs > startMs ? [{ ...stretch, startMs, endMs }] : [];
  });
}

export type ClipFacts = {
  readonly lengthMs: Ms;
  /** Of it, there is something to see or to hear. */
  readonly recordedMs: Ms;
  readonly hasPicture: boolean;
  readonly hasSound: boolean;
  /** Of the film that is written; null = sound only. */
  readonly size: ClipSize | null;
};
export type ClipSize = { readonly width: Pixels; readonly height: Pixels };

/** Of a recording that does not say it: what is asked of cameras. */
const USUAL_SIZE: ClipSize = { width: 1280, height: 720 };

export function clipFacts(pieces: readonly ClipPiece[]): ClipFacts {
  const media = pieces.flatMap((piece) => (piece.kind === 'gap' ? [] : [piece]));
  const pictures = media.filter(({ kind }) => kind === 'picture');
  return {
    lengthMs: lengthOf(pieces),
    recordedMs: lengthOf(media),
    hasPicture: pictures.length > 0,
    hasSound: media.some(({ segment }) => segment.hasSound),
    size: pictures.length === 0 ? null : largest(pictures.map(({ segment }) => sizeOf(segment))),
  };
}

const lengthOf = (spans: readonly TimeSpan[]): Ms =>
  spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);

/** Encoders of H.264 take even sizes only. */
const even = (pixels: Pixels): Pixels => pixels - (pixels % 2);

const sizeOf = ({ width, height }: MediaSegment): ClipSize =>
  width === null || height === null || width < 2 || height < 2
    ? USUAL_SIZE
    : { width: even(width), height: even(height) };

function largest(sizes: readonly ClipSize[]): ClipSize {
  return sizes.reduce((one, other) =>
    other.width * other.height > one.width * one.height ? other : one,
  );
}
