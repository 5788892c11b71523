import type { RecordingChoice, SegmentContent } from '../../../core/media/segment-plan.ts';
import type { CallError } from '../../../core/ipc/contract.ts';
import type { Result } from '../../../core/result.ts';
import type { Ms } from '../../../core/units.ts';
import type { Level } from '../observe/sound-level.ts';
import type { DeviceChoice, DeviceProblem } from '../observe/types.ts';

/** What goes wrong with one segment. */
export type SegmentTrouble =
  /** Nothing was handed over for a while; the sources that fell silent are named. */
  | { readonly kind: 'stalled'; readonly noPictures: boolean; readonly noSound: boolean }
  | { readonly kind: 'failed'; readonly detail: string }
  /** The disk does not keep up. */
  | { readonly kind: 'behind' }
  /** Null: there is little room left, and everything so far is stored. */
  | { readonly kind: 'disk-full'; readonly error: CallError | null }
  | { readonly kind: 'not-stored'; readonly error: CallError };

/** One calm sentence about a recording that is not what was asked for. */
export type RecordingNotice = { readonly title: string; readonly text: string };

export type MicrophoneState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'on'; readonly label: string; readonly notice: DeviceProblem | null }
  | { readonly kind: 'lost'; readonly problem: DeviceProblem };

export type RecordingState = {
  readonly choice: RecordingChoice;
  /** What is recorded right now; null = nothing at the moment. */
  readonly running: (SegmentContent & { readonly sinceMs: Ms }) | null;
  /** Recorded in the segments that have ended. */
  readonly beforeMs: Ms;
  readonly isPaused: boolean;
  readonly notice: RecordingNotice | null;
};

export type RecorderState = {
  readonly microphone: MicrophoneState;
  /** Null = no session is being recorded. */
  readonly recording: RecordingState | null;
};

/** The session whose recording begins. */
export type RecordedSession = {
  readonly sessionId: string;
  /** The window's `performance.now()` at session time 0. */
  readonly epochMs: Ms;
  readonly choice: RecordingChoice;
  readonly microphoneId: string | null;
};

/**
 * The microphone, and what is kept of a session besides its figures. Whoever opens it closes it; after
 * `end` and `closeMicrophone` every track of it has ended.
 */
export type Recorder = {
  readonly state: () => RecorderState;
  readonly onState: (listener: (state: RecorderState) => void) => () => void;
  readonly microphones: () => Promise<readonly DeviceChoice[]>;
  readonly openMicrophone: (microphoneId: string | null) => Promise<Result<string, DeviceProblem>>;
  readonly closeMicrophone: () => void;
  /** How loud it is right now; null = no microphone is open. */
  readonly level: () => Level | null;
  /** Records from now on whatever of the choice there is, segment after segment. */
  readonly begin: (session: RecordedSession) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** The computer is about to sleep. It goes on by itself afterwards. */
  readonly suspend: () => void;
  /** Keeps a small picture of the session, out of what the camera shows next. */
  readonly takeThumbnail: () => void;
  /** Every track has ended when it returns; everything is stored, or given up, when it resolves. */
  readonly end: () => Promise<void>;
};
