import type { Ms, Pixels } from '../../../../core/units.ts';

/**
 * 720p at 30 pictures a second. Not VP8, although it is the faster one by itself (5 and 8 ms a picture):
 * its threads wait for each other by spinning, and beside the analysis on two processors it then gives a
 * picture in four, two seconds late; VP9 under the same load nearly all (docs/decisions/0006).
 */
const VP9_PROFILE_0_LEVEL_31 = 'vp09.00.31.08';
/** Seeking lands on a key frame, so one a second (reliability.md section 3.2). */
const KEY_FRAME_EVERY_MS: Ms = 1_000;
/** At 1280x720 (reliability.md section 10, disk use); smaller pictures get their share. */
const FULL_BIT_RATE = 2_500_000;
const FULL_PIXELS: Pixels = 1280 * 720;
/** Less looks poor at any size (own choice). */
const LEAST_BIT_RATE = 1_000_000;
const FRAME_RATE = 30;
/**
 * So many pictures may wait for the encoder: a sixth of a second, 7 MB. With more it is behind for
 * longer than a hiccup, and pictures are left out and counted; what waits would be lost in a crash.
 */
export const MAX_WAITING_PICTURES = 5;
const MICROSECONDS_IN_MS = 1_000;

export type PictureEncoder = {
  /** Takes the frame over. False: it had to be left out. `t` from the beginning of the file. */
  readonly take: (frame: VideoFrame, t: Ms) => boolean;
  readonly flush: () => Promise<void>;
  readonly close: () => void;
};

export function createPictureEncoder({
  width,
  height,
  onPacket,
  onError,
}: {
  readonly width: Pixels;
  readonly height: Pixels;
  readonly onPacket: (chunk: EncodedVideoChunk, metadata?: EncodedVideoChunkMetadata) => void;
  readonly onError: (error: unknown) => void;
}): PictureEncoder {
  const encoder = new VideoEncoder({ output: onPacket, error: onError });
  encoder.configure({
    codec: VP9_PROFILE_0_LEVEL_31,
    width,
    height,
    framerate: FRAME_RATE,
    bitrate: Math.max(LEAST_BIT_RATE, Math.round((FULL_BIT_RATE * width * height) / FULL_PIXELS)),
    // A steady rate: what is kept a minute can be told beforehand, and no picture costs more than others.
    bitrateMode: 'constant',
    latencyMode: 'realtime',
  });
  let nextKeyAt: Ms = 0;

  return {
    take: (frame, t) => {
      if (encoder.state !== 'configured' || encoder.encodeQueueSize >= MAX_WAITING_PICTURES) {
        frame.close();
        return false;
      }
      const stamped = new VideoFrame(frame, { timestamp: Math.round(t * MICROSECONDS_IN_MS) });
      frame.close();
      const keyFrame = t >= nextKeyAt;
      if (keyFrame) nextKeyAt = t - (t % KEY_FRAME_EVERY_MS) + KEY_FRAME_EVERY_MS;
      encoder.encode(stamped, { keyFrame });
      stamped.close();
      return true;
    },
    flush: () => (encoder.state === 'configured' ? encoder.flush() : Promise.resolve()),
    close: () => {
      if (encoder.state !== 'closed') encoder.close();
    },
  };
}
