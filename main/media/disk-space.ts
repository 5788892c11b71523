import { NEEDED_TO_BEGIN_BYTES } from '../../core/media/room.ts';
import type { CallError } from '../../core/ipc/contract.ts';
import type { Ms } from '../../core/units.ts';
import { formatBytes } from './byte-words.ts';

/**
 * A recording that runs is ended when less than this is left, bytes: the measurements, which are
 * stored beside it, and the system need room too. Own choice: ten minutes of video.
 */
export const DISK_RESERVE_BYTES = 200_000_000;
/** At 720p and 2.5 Mbit/s (reliability.md section 10, disk use), bytes a minute. */
const USUAL_VIDEO_MINUTE_BYTES = 20_000_000;
/** Opus at 96 kbit/s, with what holds it together, bytes a minute. */
const USUAL_SOUND_MINUTE_BYTES = 750_000;
/** Of less the size of a minute is not known well enough, and the usual one is taken. */
const LEAST_MEASURED_MS: Ms = 60_000;

const MINUTE_MS: Ms = 60_000;

export type MediaSpace = {
  readonly freeBytes: number;
  readonly minutes: number;
  readonly isEnough: boolean;
};

/** `use`: what recent recordings of the same kind took. */
export function mediaSpace(
  freeBytes: number,
  hasVideo: boolean,
  use: { readonly bytes: number; readonly lengthMs: Ms },
): MediaSpace {
  const usual = hasVideo ? USUAL_VIDEO_MINUTE_BYTES : USUAL_SOUND_MINUTE_BYTES;
  const isMeasured = use.lengthMs >= LEAST_MEASURED_MS && use.bytes > 0;
  const minuteBytes = isMeasured ? (use.bytes / use.lengthMs) * MINUTE_MS : usual;
  return {
    freeBytes,
    minutes: Math.max(0, freeBytes - DISK_RESERVE_BYTES) / minuteBytes,
    isEnough: freeBytes >= NEEDED_TO_BEGIN_BYTES,
  };
}

export const isDiskLow = (freeBytes: number): boolean => freeBytes < DISK_RESERVE_BYTES;

export const noRoomToRecord = (freeBytes: number): CallError => ({
  type: 'DiskFull',
  title: 'The disk is too full to record',
  text: `${formatBytes(freeBytes)} are free, and ${formatBytes(DISK_RESERVE_BYTES)} are kept for the measurements. What was recorded before is still there. Free some space, then record again.`,
});
