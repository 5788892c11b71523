import type { CameraFacts, DataQuality } from '../../../core/domain/session.ts';
import type { CallError } from '../../../core/ipc/contract.ts';
import type { LightSample } from '../../../core/preflight/light-sample.ts';
import type { Result } from '../../../core/result.ts';
import type { FrameFeed } from '../vision/supervisor.ts';
import type { LearntLooks, LooksToLearn, Remembering } from '../vision/messages.ts';
import type { FaceSample, PoseSample } from '../../../core/tracks/channels.ts';
import type { Ms } from '../../../core/units.ts';
import type { EyeReferences } from '../../../core/vision/eye-view.ts';

export type DeviceChoice = { readonly id: string; readonly label: string };

/** Why there is no picture or no sound, so that the screen can say what to do. */
export type DeviceProblem = {
  readonly kind: 'denied' | 'none' | 'busy' | 'gone' | 'failed';
  /** What happened. */
  readonly title: string;
  /** Why, and what to do. */
  readonly text: string;
};

/** The camera is open, yet what it shows cannot be measured; passes by itself. */
export type PictureProblem = {
  readonly kind: 'black' | 'frozen';
  readonly title: string;
  readonly text: string;
};

/** What frames of the camera are wanted for. */
export type FeedPurpose = 'analysis' | 'recording';

export type ObserverState = {
  readonly camera:
    | { readonly kind: 'off' }
    | { readonly kind: 'starting' }
    | {
        readonly kind: 'on';
        readonly facts: CameraFacts;
        readonly cameraId: string;
        /** Set when this is not the camera that was asked for: something to say, not a failure. */
        readonly notice?: DeviceProblem;
      }
    /** Unplugged or taken away; comes back by itself when the same camera returns or is let go. */
    | { readonly kind: 'lost'; readonly problem: DeviceProblem };
  /** Null = nothing is wrong with the picture, or there is none. */
  readonly picture: PictureProblem | null;
  readonly face: AnalysisState;
  readonly pose: AnalysisState;
};

/**
 * `off` when a worker that was replaced three times within five minutes fails again, or when a
 * model is damaged; everything else goes on.
 */
export type AnalysisState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'running' }
  | { readonly kind: 'restarting' }
  | { readonly kind: 'off'; readonly title: string; readonly text: string };

/**
 * The camera and both vision workers, as one resource. Sample times are on the window's
 * `performance.now()` clock. Whoever starts it stops it; after `stop` every track has ended.
 */
export type Observer = {
  readonly cameras: () => Promise<readonly DeviceChoice[]>;
  /** `isRecorded`: its picture is to be recorded, too, and is larger where the camera has it. */
  readonly start: (
    cameraId: string | null,
    isRecorded?: boolean,
  ) => Promise<Result<CameraFacts, DeviceProblem>>;
  readonly stop: () => Promise<void>;
  /** A stream of the camera's frames for a recording, to be closed by who asks; null = no camera is open. */
  readonly openFeed: () => FrameFeed | null;
  /** Shows the live picture in a video element (never mirrored here; that is CSS). Returns detach. */
  readonly attachPreview: (video: HTMLVideoElement) => () => void;
  readonly state: () => ObserverState;
  readonly onState: (listener: (state: ObserverState) => void) => () => void;
  readonly onFace: (listener: (sample: FaceSample) => void) => () => void;
  readonly onPose: (listener: (sample: PoseSample) => void) => () => void;
  /** The light is looked at for as long as somebody listens, and not otherwise. */
  readonly onLight: (listener: (light: LightSample) => void) => () => void;
  /** Counts since `start`. */
  readonly quality: () => DataQuality;
  /** Keeps what is seen of the eyes, in memory only, so that looks can be learnt from it. */
  readonly rememberLooks: (remember: Remembering) => void;
  /**
   * From then on samples carry the gaze of the eye network. Times as in the samples. Null when that
   * could not be; the gaze from landmarks remains.
   */
  readonly learnLooks: (looks: LooksToLearn) => Promise<LearntLooks | null>;
  /** Goes on with what was learnt before the camera was started; null forgets what is known. */
  readonly recallLooks: (references: EyeReferences | null) => void;
};

/** How many samples, and the session time from the first to the last of them. */
export type UnsavedSamples = { readonly samples: number; readonly spanMs: Ms };

/** Packs samples into batches once a second and stores them through the bridge, in order. */
export type TrackWriter = {
  readonly quality: () => DataQuality;
  /**
   * Stops listening and stores what is left. Null = everything is acknowledged; otherwise the rest
   * is kept, and it can be called again.
   */
  readonly finish: () => Promise<CallError | null>;
  /** What is kept because it could not be stored yet. */
  readonly unsaved: () => UnsavedSamples;
  /** Gives up what is unsaved; it counts as dropped. */
  readonly discard: () => void;
};
