import type { GazeSource } from '../review/signals-types.ts';
import type { Ms, Ratio } from '../units.ts';
import type { JudgingRates } from './statistics/rogan-gladen.ts';

type GazeAccuracy = {
  /** 95 % half-width a share of contact has from misread looks alone, percentage points. */
  readonly halfPoints: number;
  /** Null where only the mean of the two was measured. */
  readonly rates: JudgingRates | null;
};

/**
 * How well a look at the interviewer is told from a look elsewhere, by what the gaze was read from.
 * Fifteen bench clips (rendered heads, calibrated by two looks): with the eye network sensitivity
 * .979, specificity .941, mean error of the share of contact .014 to .017; landmarks alone balanced
 * accuracy .87, mean error .079. A mean absolute error of a normal error, times 2.46, is its 95 %
 * half-width: 4.2, rounded up to 5 as a real face may be harder than a rendered one, and 19.4,
 * rounded to 20. Without calibration: our proposal, less sure than calibrated landmarks.
 */
export const GAZE_ACCURACY: Readonly<Record<GazeSource, GazeAccuracy>> = {
  eyes: { halfPoints: 5, rates: { sensitivity: 0.979, specificity: 0.941 } },
  landmarks: { halfPoints: 20, rates: null },
  uncalibrated: { halfPoints: 25, rates: null },
};

/**
 * The time that may have been misjudged, as a share (0..1) of the part of the measured time a figure
 * is about: 5 % of all time are a tenth of the looks away when half of the time was spent on them.
 */
export const misjudgedShare = (source: GazeSource, partMs: Ms, measuredMs: Ms): Ratio =>
  Math.min(1, (GAZE_ACCURACY[source].halfPoints / 100) * (measuredMs / partMs));

const { eyes, landmarks, uncalibrated } = GAZE_ACCURACY;

/** "5 percentage points …", for "how it is measured". */
export const ERROR_POINTS_TEXT = `${eyes.halfPoints} percentage points with eyes that were learnt in the calibration, ${landmarks.halfPoints} where the gaze rests on the landmarks of the face alone, ${uncalibrated.halfPoints} without calibration`;

/** The sentence of "how it is measured" for figures about such a part. */
export const misjudgedText = (part: string): string =>
  `widened by the time that may have been misjudged (${eyes.halfPoints} % of the measured time with eyes that were learnt in the calibration, ${landmarks.halfPoints} % from the landmarks of the face alone, ${uncalibrated.halfPoints} % without calibration) as a share of ${part}`;

/** Where the error comes from, for the sources of a figure. */
export const ACCURACY_SOURCE =
  'Error of the gaze: our benchmark of rendered heads for calibrated sessions; without calibration our proposal. No check on real faces is in it yet.';
