import type { HoldOut } from '../domain/calibration.ts';
import type { Movements } from '../domain/movements.ts';
import type { Panel } from './panel.ts';
import type { Ms, TimeSpan } from '../units.ts';
import type { HandSignals } from './hand-signals.ts';
import type { Nod } from './nods.ts';
import type { SeatDrift } from './seat-drift.ts';

/** Where a look goes. `unknown` = not measured; it is never counted as looking away. */
export const LOOK_TARGETS = [
  'unknown',
  'lens',
  'interviewer',
  'up',
  'down',
  'left',
  'right',
] as const;
export type LookTarget = (typeof LOOK_TARGETS)[number];

/** What the looks were mostly read from; `uncalibrated` whatever that was. */
export type GazeSource = 'eyes' | 'landmarks' | 'uncalibrated';

/**
 * Everything a session's metrics and lanes are computed from: calibrated, one value per analysed
 * frame, in time order. NaN (numbers) and -1 / 'unknown' (states) mean not measured. A gap in the
 * track longer than `MAX_SAMPLE_MS` is a gap here: no sample stands for more time than that.
 */
export type FaceSignals = {
  readonly t: Float64Array;
  /** The time each sample stands for, ms: until the next one, at most `MAX_SAMPLE_MS`. */
  readonly weight: Float32Array;
  /**
   * False = the session ran without calibration and its looks do not show where the interviewer
   * was: contact and target are then not measured throughout.
   */
  readonly interviewerKnown: boolean;
  /** 1 looks at the interviewer (lens or face), 0 looks elsewhere, -1 not measured. */
  readonly contact: Int8Array;
  /** Index into LOOK_TARGETS. */
  readonly target: Uint8Array;
  /** Whom a look went to: 0 the interviewer, then the further people of a panel; -1 none of them. */
  readonly person: Int8Array;
  /** How much nearer such a look was to them than to the next of the panel, degrees; NaN = no such look, or no panel. */
  readonly personMargin: Float32Array;
  /** Gaze relative to the direction to the lens, degrees, minus the person's bias where it is known. */
  readonly gazeYaw: Float32Array;
  readonly gazePitch: Float32Array;
  /** 1 more than one face in the picture, 0 one, -1 none found. */
  readonly secondPerson: Int8Array;
  /** 1 while the measured face was another person's; everything about the user is NaN then. */
  readonly isOther: Uint8Array;
  /** Head pose minus the baseline (uncalibrated: as measured), degrees. */
  readonly headYaw: Float32Array;
  readonly headPitch: Float32Array;
  readonly headRoll: Float32Array;
  /** Lid closure 0..1. */
  readonly blink: Float32Array;
  /** How far the lids look down, 0..1; closing lids read as a look down as well. */
  readonly lookDown: Float32Array;
  readonly smile: Float32Array;
  /** Share of the baseline distance come closer (0.12 = 12 %); negative = further away. NaN uncalibrated. */
  readonly lean: Float32Array;
  /** (nose height below baseline) / baseline face height, corrected for distance. NaN uncalibrated. */
  readonly headDrop: Float32Array;
  readonly distanceCm: Float32Array;
  /** Head to the side of the lens, image right, centimetres. */
  readonly headX: Float32Array;
  /** How far the top of the neck is below its calibrated place, centimetres. NaN uncalibrated. */
  readonly slidCm: Float32Array;
};

export type PoseSignals = HandSignals & {
  readonly t: Float64Array;
  readonly weight: Float32Array;
  /** False = the track is from before the knuckles were kept. */
  readonly hasKnuckles: boolean;
  /** Relative change of the neck ratio against the baseline. */
  readonly neckChange: Float32Array;
  /** Shoulder line against the baseline, degrees; > 0 = the subject's left shoulder higher. */
  readonly shoulderRoll: Float32Array;
  /** 0..100 against the own baseline; see `measurement.md` 8.3. NaN without calibration. */
  readonly uprightness: Float32Array;
  /** How far the shoulders are turned away from the camera, degrees, to whichever side. NaN uncalibrated. */
  readonly turn: Float32Array;
};

export type Signals = {
  readonly calibrated: boolean;
  readonly gazeSource: GazeSource;
  /** What a check of the calibration with looks not used in it found; null = there was none. */
  readonly holdOut: Pick<HoldOut, 'sensitivity' | 'specificity'> | null;
  /** What movements of the calibration taught; null = none were made. */
  readonly movements: Movements | null;
  /** When the user sat elsewhere than in the calibration, in time order. */
  readonly seatDrifts: readonly SeatDrift[];
  /** Contact radius used, degrees. */
  readonly contactRadiusDeg: number;
  /** Null = there was one interviewer. */
  readonly panel: Panel | null;
  readonly durationMs: Ms;
  /** The head down and up again, once or several times in a row. */
  readonly nods: readonly Nod[];
  /** Every closing of the lids, blinks and longer ones. */
  readonly closures: readonly TimeSpan[];
  /** When the user was calibrating in this session and sat calmly; empty where nobody was. */
  readonly calibrationSpans: readonly TimeSpan[];
  readonly face: FaceSignals;
  readonly pose: PoseSignals;
};
