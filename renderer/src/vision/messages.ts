import type { LightSample } from '../../../core/preflight/light-sample.ts';
import type { Degrees, Ms } from '../../../core/units.ts';
import type { EyeReferences } from '../../../core/vision/eye-view.ts';

/** What the window asks of a vision worker. */
export type WorkerOrder =
  | {
      readonly kind: 'load';
      /** Absolute addresses of our own scheme. */
      readonly modelUrl: string;
      readonly runtimeUrl: string;
      /** The eye network; null for a worker that has no use for it. */
      readonly eyeModelUrl: string | null;
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
      /** The same for the frames that come from now on. */
      readonly kind: 'change-pace';
      readonly analysisIntervalMs: Ms;
    }
  | {
      /** One frame of a recording, transferred; answered by a sample of exactly this time. */
      readonly kind: 'frame';
      readonly frame: VideoFrame;
      readonly t: Ms;
    }
  | {
      /** Whether to keep what is seen of the eyes from now on, to learn from. */
      readonly kind: 'remember-looks';
      readonly remember: Remembering;
    }
  | {
      /** Answered by `looks-learnt`; from then on samples carry the gaze of the eye network. */
      readonly kind: 'learn-looks';
      /** Told back with the answer. */
      readonly turn: number;
      readonly looks: LooksToLearn;
    }
  | {
      /** What another worker has learnt; null = nothing. */
      readonly kind: 'use-looks';
      readonly references: EyeReferences | null;
    }
  | {
      /** Whether to look at the light, a few times a second; answered by `light`. */
      readonly kind: 'watch-light';
      readonly isOn: boolean;
    };

/** `paused` keeps what there is, `off` forgets it. */
export type Remembering = 'on' | 'paused' | 'off';

/** Times of samples in which the user looked into the lens, and at each person. */
export type LooksToLearn = {
  readonly lens: readonly Ms[];
  readonly others: readonly (readonly Ms[])[];
};

/** The learnt looks, and what the network now says of the samples they were learnt from. */
export type LearntLooks = {
  readonly references: EyeReferences;
  readonly eyes: readonly { readonly t: Ms; readonly yaw: Degrees; readonly pitch: Degrees }[];
};

export type FaultReason = 'threw' | 'stalled' | 'context-lost' | 'slow-start';

/** What a vision worker tells the window. */
export type WorkerReport<Sample> =
  | { readonly kind: 'ready'; readonly creationMs: Ms }
  /**
   * Twice a second, for as long as the worker's thread is not stuck. Busy: it took a picture and has
   * not answered yet.
   */
  | { readonly kind: 'alive'; readonly framesArrived: number; readonly isBusy: boolean }
  | {
      readonly kind: 'sample';
      readonly sample: Sample;
      /** Frames that came too late or were missed since the report before this one. */
      readonly dropped: number;
      readonly timing: FrameTiming;
    }
  /** Null: too little was remembered of the look into the lens. */
  | { readonly kind: 'looks-learnt'; readonly turn: number; readonly learnt: LearntLooks | null }
  | { readonly kind: 'light'; readonly light: LightSample }
  | { readonly kind: 'fault'; readonly reason: FaultReason; readonly detail: string }
  /** A file is missing or altered: trying again would not help. */
  | { readonly kind: 'unusable'; readonly title: string; readonly text: string };

/** Where the milliseconds of one frame went. */
export type FrameTiming = {
  readonly convertMs: Ms;
  readonly detectMs: Ms;
  readonly featuresMs: Ms;
};
