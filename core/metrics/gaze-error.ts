import type { Ms, Ratio } from '../units.ts';

/**
 * Uncertainty of telling a look at the interviewer from a look elsewhere, percentage points of the
 * measured time, added to intervals. Our proposal until a check of the calibration on fresh looks
 * measures it.
 */
export const CALIBRATED_HALF_POINTS = 5;
/** The same without calibration, where the person's own gaze bias is unknown. Our proposal. */
export const UNCALIBRATED_HALF_POINTS = 15;

export const contactErrorPoints = (calibrated: boolean): number =>
  calibrated ? CALIBRATED_HALF_POINTS : UNCALIBRATED_HALF_POINTS;

/**
 * The time that may have been misjudged, as a share (0..1) of the part of the measured time a figure
 * is about: 5 % of all time are a tenth of the looks away when half of the time was spent on them.
 */
export const misjudgedShare = (calibrated: boolean, partMs: Ms, measuredMs: Ms): Ratio =>
  Math.min(1, (contactErrorPoints(calibrated) / 100) * (measuredMs / partMs));

/** The sentence of "how it is measured" for figures about such a part. */
export const misjudgedText = (part: string): string =>
  `widened by the time that may have been misjudged (${CALIBRATED_HALF_POINTS} % of the measured time calibrated, ${UNCALIBRATED_HALF_POINTS} % without calibration) as a share of ${part}`;
