import { describe, expect, test } from 'vitest';
import type { MediaSegment } from '../../../../core/domain/media-segment.ts';
import { copyFault, CUT_LOSS_MS, LENGTH_TOLERANCE_MS } from '../../../../main/media/copy-fault.ts';

/** A minute at 30 pictures a second and a megabyte a second. */
const segment: MediaSegment = {
  id: '00000000-0000-4000-8000-000000000001',
  sessionId: '00000000-0000-4000-8000-000000000002',
  position: 0,
  hasVideo: true,
  hasSound: true,
  mimeType: 'video/webm;codecs=vp8,opus',
  width: 320,
  height: 240,
  startMs: 5_000,
  endMs: 65_000,
  state: 'finalizing',
  endReason: 'stopped',
  bytes: 60_000_000,
  frames: 1_800,
  droppedFrames: 0,
};
const whole = { partBytes: segment.bytes, copyBytes: segment.bytes };
const copy = { endMs: 60_000, frames: 1_800 };
const PICTURES_A_SECOND = 30;
const BYTES_A_MS = 1_000;

describe('a copy that may take the place of the part', () => {
  test('holds as many pictures as were recorded, but for those of a second', () => {
    const least = 1_800 - (LENGTH_TOLERANCE_MS / 1_000) * PICTURES_A_SECOND;
    expect(copyFault(segment, whole, { ...copy, frames: least })).toBeNull();
    expect(copyFault(segment, whole, { ...copy, frames: least - 1 })).toBe(
      '1769 of 1800 pictures could be copied',
    );
  });

  test('holds pictures, however short it is and wherever it was cut off', () => {
    const short = { ...segment, endMs: 5_400, frames: 12 };
    const none = 'none of its pictures could be copied';
    expect(copyFault(short, whole, { endMs: 400, frames: 0 })).toBe(none);
    expect(copyFault(short, whole, { endMs: 400, frames: 1 })).toBeNull();
    const cut = { partBytes: 30_000_000, copyBytes: 30_000_000 };
    expect(copyFault(segment, cut, { endMs: 30_000, frames: 0 })).toBe(none);
  });

  test('of sound only needs none', () => {
    expect(copyFault({ ...segment, hasVideo: false }, whole, { ...copy, frames: 0 })).toBeNull();
  });

  test('of a part that was cut off is about as large as what is left of it', () => {
    const partBytes = 40_000_000;
    const least = partBytes - CUT_LOSS_MS * BYTES_A_MS;
    const short = { endMs: 38_000, frames: 1_140 };
    expect(copyFault(segment, { partBytes, copyBytes: least }, short)).toBeNull();
    expect(copyFault(segment, { partBytes, copyBytes: least - 1 }, short)).toBe(
      '37999999 of 40000000 bytes could be copied',
    );
  });

  test('of one that crashed may be longer than what was acknowledged, and no shorter', () => {
    const crashed = { ...segment, endReason: 'crashed' as const };
    const longer = { endMs: 60_001 + LENGTH_TOLERANCE_MS, frames: 1_831 };
    expect(copyFault(crashed, whole, longer)).toBeNull();
    expect(copyFault(segment, whole, longer)).toBe('61001 ms of 60000 ms could be copied');
    const shorter = { endMs: 59_999 - LENGTH_TOLERANCE_MS, frames: 1_800 };
    expect(copyFault(crashed, whole, shorter)).toBe('58999 ms of 60000 ms could be copied');
  });
});
