import type { Seconds } from '../../../../core/units.ts';
import type { Vector } from './figure.ts';
import type { BodyPose } from './pose.ts';

/** How a person looks and where they sit; colours as 0xrrggbb. */
export type Sitter = {
  readonly person: string;
  readonly skin: number;
  readonly hair: number;
  readonly iris: number;
  readonly shirt: number;
  readonly hasSleeves: boolean;
  readonly hasLongHair: boolean;
  readonly wall: number;
  /** Light from the side, shares of all light that has a direction. */
  readonly sideLight: number;
};

/** What somebody does, beside how they are held: in the truth of a film as it is here. */
export type Doing = {
  /** Absent on the way from one stance to the next. */
  readonly stance?: string;
  readonly armsCrossed?: boolean;
  readonly handAtFace?: boolean;
  /** Share of the distance come closer. */
  readonly lean: number;
  readonly talking: boolean;
};

export type FilmEvent = { readonly t0: Seconds; readonly t1: Seconds; readonly type: string };

export type Film = {
  readonly name: string;
  readonly sitter: Sitter;
  readonly fps: number;
  readonly seconds: Seconds;
  /** Of the picture from top to bottom, degrees. */
  readonly vfov: number;
  /** Middle of the eyes while sitting upright, camera cm. */
  readonly eyes: Vector;
  /** Height of the desk, cm under the lens; null = it is under the picture. */
  readonly desk: number | null;
  /** False where the face is too small for what is read of the eyes. */
  readonly isCalibrated: boolean;
  readonly events: readonly FilmEvent[];
  readonly poseAt: (time: Seconds) => BodyPose;
  readonly doingAt: (time: Seconds) => Doing;
};

export const FRAME = { width: 640, height: 480 };

/** Every film begins with the looks a calibration needs: at the lens, then at the interviewer. */
export const LOOKS = { lens: [0.3, 2.4], interviewer: [2.8, 5] } as const;
export const CALIBRATED_S: Seconds = 5;
/** Where the interviewer's face is on the screen, camera cm. */
export const INTERVIEWER: Vector = [0, -7, 0];
const LENS: Vector = [0, 0, 0];
const TURNED_S: Seconds = 2.6;

export const calibrationTarget = (time: Seconds): Vector => (time < TURNED_S ? LENS : INTERVIEWER);
