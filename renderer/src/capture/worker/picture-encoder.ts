import type { Ms, Pixels } from '../../../../core/units.ts';

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
    codec: 'vp8',
    width,
    height,
    framerate: FRAME_RATE,
    bitrate: Math.max(LEAST_BIT_RATE, Math.round((FULL_BIT_RATE * width * height) / FULL_PIXELS)),
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
