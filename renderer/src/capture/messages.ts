import type { Ms } from '../../../core/units.ts';

/** What the window asks of the worker that records one segment. All times are on the window's clock. */
export type CaptureOrder =
  | {
      readonly kind: 'record';
      /** Both transferred, so that the window may stand still without a hole in the recording. */
      readonly pictures: {
        readonly frames: ReadableStream<VideoFrame>;
        readonly frameIntervalMs: Ms;
      } | null;
      readonly sound: ReadableStream<AudioData> | null;
      /** `performance.timeOrigin` of the window. */
      readonly windowTimeOrigin: number;
    }
  /** A small JPEG of the next picture. */
  | { readonly kind: 'take-picture' }
  | { readonly kind: 'stop' };

/** So far. Left out: pictures that came while the encoder was behind, or that nobody could read in time. */
export type PictureCounts = { readonly frames: number; readonly droppedFrames: number };

export type CaptureReport =
  /** The first picture, or without pictures the first sound: file time 0. */
  | {
      readonly kind: 'begun';
      readonly startMs: Ms;
      readonly size: { readonly width: number; readonly height: number } | null;
    }
  /** Bytes to be put at the end of the file, up to so far. */
  | ({
      readonly kind: 'chunk';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly endMs: Ms;
    } & PictureCounts)
  /** Twice a second: when the newest picture and the newest sound came in. */
  | { readonly kind: 'alive'; readonly pictureAt: Ms | null; readonly soundAt: Ms | null }
  | { readonly kind: 'picture'; readonly jpeg: Uint8Array<ArrayBuffer> }
  /** After `stop`, and after the last chunk. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'fault'; readonly detail: string };
