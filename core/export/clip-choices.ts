import type { ClipPiece } from './clip-pieces.ts';

export const CLIP_FORMATS = ['webm', 'mp4'] as const;
export type ClipFormat = (typeof CLIP_FORMATS)[number];

/** What the user wants of a stretch that is written as a film. */
export type ClipChoices = {
  readonly format: ClipFormat;
  /** What was measured, drawn over the picture. */
  readonly hasOverlay: boolean;
  readonly isMirrored: boolean;
  /** beside: as a WebVTT file of the same name, which players show by themselves. */
  readonly captions: 'none' | 'burnt-in' | 'beside';
  /**
   * exact: begins with the first picture of the stretch. key-frame: begins at the key frame before,
   * up to a second earlier, so that nothing has to be encoded again.
   */
  readonly begin: 'exact' | 'key-frame';
};

export const FIRST_CLIP_CHOICES: ClipChoices = {
  format: 'webm',
  hasOverlay: false,
  isMirrored: false,
  captions: 'none',
  begin: 'exact',
};

/**
 * The one piece that may be copied as it was recorded; null = it has to be drawn and encoded anew:
 * something is drawn over it, it has a gap, or it is to be another format than recordings are.
 */
export function copiedPiece(
  pieces: readonly ClipPiece[],
  { format, hasOverlay, isMirrored, captions }: ClipChoices,
): Extract<ClipPiece, { kind: 'picture' | 'sound' }> | null {
  const [piece, ...more] = pieces;
  if (piece === undefined || piece.kind === 'gap' || more.length > 0 || format !== 'webm')
    return null;
  // A film of sound alone has nothing to draw on.
  const isDrawn = hasOverlay || isMirrored || captions === 'burnt-in';
  return piece.kind === 'picture' && isDrawn ? null : piece;
}
