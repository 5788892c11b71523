import { msToSeconds } from '../units.ts';
import type { TimeSpan } from '../units.ts';
import type { ClipFacts, ClipPiece, ClipSize } from './clip-pieces.ts';

/** As recordings are made: 2.5 Mbit a second for a picture of 1280 × 720, 96 kbit for sound. */
const PIXELS_OF_720P = 1280 * 720;
const BITS_OF_720P = 2_500_000;
export const SOUND_BITS = 96_000;
/** A smaller picture still has edges. Own choice. */
const LEAST_PICTURE_BITS = 500_000;

/** Bits a second for a film of this size. */
export const pictureBits = ({ width, height }: ClipSize): number =>
  Math.round(Math.max(LEAST_PICTURE_BITS, (BITS_OF_720P * width * height) / PIXELS_OF_720P));

/** About how many bytes the film will have when it is encoded anew. */
export function encodedBytes({ lengthMs, hasSound, size }: ClipFacts): number {
  const bits = (size === null ? 0 : pictureBits(size)) + (hasSound ? SOUND_BITS : 0);
  return Math.round((bits * msToSeconds(lengthMs)) / 8);
}

/** About how many when it is copied; null = it is not known how large its file is. */
export function copiedBytes({
  segment,
  startMs,
  endMs,
}: Extract<ClipPiece, { kind: 'picture' | 'sound' }>): number | null {
  const length = lengthOf(segment);
  if (segment.bytes === 0 || length <= 0) return null;
  return Math.round((segment.bytes * (endMs - startMs)) / length);
}

const lengthOf = ({ startMs, endMs }: TimeSpan): number => endMs - startMs;
