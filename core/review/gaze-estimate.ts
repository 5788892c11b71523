import type { Calibration } from '../domain/calibration.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import type { Degrees, Ratio } from '../units.ts';

/**
 * How much the landmarks count beside the eye network where the eyes' pictures have little contrast
 * (standard deviation of their grey levels): not at all from `clear` on, half from `faint` down,
 * in between in proportion. On the fifteen bench clips this raises d03 (backlit, contrast 13) from
 * .83 to .86 balanced accuracy and lowers the ratio's error from .017 to .014; more of the
 * landmarks, or of them in clear pictures too, costs d01 and d02 more than it brings.
 */
export const CLEAR_CONTRAST = 20;
export const FAINT_CONTRAST = 12;
const LANDMARKS_IN_FAINT_PICTURES: Ratio = 0.5;

/** Share of the eye network in a sample's gaze, 0..1; 0 where it measured nothing. */
export const eyeShare = (eyeYaw: Degrees, contrast: number): Ratio => {
  if (!Number.isFinite(eyeYaw) || !Number.isFinite(contrast)) return 0;
  const faintness = (CLEAR_CONTRAST - contrast) / (CLEAR_CONTRAST - FAINT_CONTRAST);
  return 1 - LANDMARKS_IN_FAINT_PICTURES * Math.max(0, Math.min(1, faintness));
};

/**
 * The network's own scale is too small downwards, where lids cover the iris: on the bench clips,
 * people it was not trained on, 1.25 lowers the mean error of pitch near the lens from 3.4 to 2.9
 * degrees and leaves contact as it is (.960 and .959); 1.4 would lower it to 2.7 and cost .002.
 */
export const DOWNWARD_GAIN = 1.25;

/** Pitch of the eye network, relative to the user's look into the lens, in true degrees. */
export const eyePitchToDegrees = (pitch: Degrees): Degrees =>
  pitch < 0 ? pitch * DOWNWARD_GAIN : pitch;

/** The two readings of one direction, and how they are mixed: `share` of the second. */
export const mix = (landmarks: Degrees, eyes: Degrees, share: Ratio): Degrees =>
  share === 0 ? landmarks : (1 - share) * landmarks + share * eyes;

/** The share for every sample; all 0 with a calibration in which the eyes were not learnt. */
export const eyeShares = (
  { t, columns }: FaceTrack,
  calibration: Pick<Calibration, 'lensEyeYaw'> | null,
): Float32Array => {
  const shares = new Float32Array(t.length);
  if (calibration !== null && calibration.lensEyeYaw === null) return shares;
  for (let index = 0; index < t.length; index += 1)
    shares[index] = eyeShare(
      columns.eyeYaw[index] ?? Number.NaN,
      columns.eyeContrast[index] ?? Number.NaN,
    );
  return shares;
};
