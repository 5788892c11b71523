import type { MediaSegment } from '../../core/domain/media-segment.ts';
import type { Ms } from '../../core/units.ts';
import type { RemuxedFile } from './remux-file.ts';

/** So far the seekable file may differ in length from what was recorded. Own choice: one chunk. */
export const LENGTH_TOLERANCE_MS: Ms = 1_000;
/**
 * So much of a part that was cut off may be missing in its copy: the second that was cut, and as much
 * again because seconds are not equally large. Own choice.
 */
export const CUT_LOSS_MS: Ms = 2_000;

type Sizes = { readonly partBytes: number; readonly copyBytes: number };

/** A part that lost its end to a power cut is as long as what is left of it. */
export const isCutOff = (segment: Pick<MediaSegment, 'bytes'>, partBytes: number): boolean =>
  partBytes < segment.bytes;

/** Why the copy must not take the place of the part; null when all of the part is in it. */
export function copyFault(
  segment: MediaSegment,
  { partBytes, copyBytes }: Sizes,
  copy: RemuxedFile,
): string | null {
  if (segment.hasVideo && segment.frames > 0 && copy.frames === 0)
    return 'none of its pictures could be copied';
  return isCutOff(segment, partBytes)
    ? cutFault(segment, partBytes, copyBytes)
    : (lengthFault(segment, copy) ?? pictureFault(segment, copy));
}

function lengthFault(segment: MediaSegment, { endMs }: RemuxedFile): string | null {
  const expectedMs = segment.endMs - segment.startMs;
  // After a crash more may have been written than was acknowledged.
  const isTooLong = segment.endReason !== 'crashed' && endMs > expectedMs + LENGTH_TOLERANCE_MS;
  return isTooLong || endMs < expectedMs - LENGTH_TOLERANCE_MS
    ? `${Math.round(endMs)} ms of ${Math.round(expectedMs)} ms could be copied`
    : null;
}

/** After a crash pictures may have been counted that were waiting for their sound. */
function pictureFault(segment: MediaSegment, { frames }: RemuxedFile): string | null {
  if (!segment.hasVideo) return null;
  return frames < segment.frames - shareOf(segment, segment.frames, LENGTH_TOLERANCE_MS)
    ? `${frames} of ${segment.frames} pictures could be copied`
    : null;
}

/** How long it should be nobody knows, but how large: packets keep their size. */
function cutFault(segment: MediaSegment, partBytes: number, copyBytes: number): string | null {
  return copyBytes < partBytes - shareOf(segment, segment.bytes, CUT_LOSS_MS)
    ? `${copyBytes} of ${partBytes} bytes could be copied`
    : null;
}

/** As much as there is on average in a stretch of this length. */
function shareOf({ startMs, endMs }: MediaSegment, total: number, lengthMs: Ms): number {
  return endMs > startMs ? (total * lengthMs) / (endMs - startMs) : total;
}
