import type { Ms } from '../../../core/units.ts';

/** What the window asks of a vision worker. */
export type WorkerOrder =
  | {
      readonly kind: 'load';
      /** Absolute addresses of our own scheme. */
      readonly modelUrl: string;
      readonly runtimeUrl: string;
      /** `performance.timeOrigin` of the window: samples are stamped on the window's clock. */
      readonly windowTimeOrigin: number;
    }
  | {
      readonly kind: 'frames';
      /** Transferred. A later order replaces the earlier stream. */
      readonly frames: ReadableStream<VideoFrame>;
      readonly frameIntervalMs: Ms;
      /** Analyse at most this often; 0 = every frame. */
      readonly analysisIntervalMs: Ms;
    }
  | {
      /** One frame of a recording, transferred; answered by a sample of exactly this time. */
      readonly kind: 'frame';
      readonly frame: VideoFrame;
      readonly t: Ms;
    };

export type FaultReason = 'threw' | 'stalled' | 'context-lost' | 'slow-start';

/** What a vision worker tells the window. */
export type WorkerReport<Sample> =
  | { readonly kind: 'ready'; readonly creationMs: Ms }
  /** Twice a second, for as long as the worker's thread is not stuck. */
  | { readonly kind: 'alive'; readonly framesArrived: number }
  | {
      readonly kind: 'sample';
      readonly sample: Sample;
      /** Frames that came too late or were missed since the report before this one. */
      readonly dropped: number;
      readonly timing: FrameTiming;
    }
  | { readonly kind: 'fault'; readonly reason: FaultReason; readonly detail: string }
  /** A file is missing or altered: trying again would not help. */
  | { readonly kind: 'unusable'; readonly title: string; readonly text: string };

/** Where the milliseconds of one frame went. */
export type FrameTiming = {
  readonly convertMs: Ms;
  readonly detectMs: Ms;
  readonly featuresMs: Ms;
};
