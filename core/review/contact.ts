import type { Tile } from '../domain/tile.ts';
import { anglesToDirection, nearestOnSegment } from '../geometry/direction.ts';
import { radiansToDegrees } from '../units.ts';
import type { Centimetres, Degrees } from '../units.ts';
import { LOOK_TARGETS } from './signals-types.ts';
import type { LookTarget } from './signals-types.ts';

/**
 * A look within this angle of the lens, the interviewer's eyes or anything between them is at the
 * interviewer (`measurement.md` 1.2 and 7.4: 4-5 degrees is the design radius; bench README: 5).
 * The 2 degrees more below the lens that `measurement.md` 8.1 proposes are left out: on the static
 * bench rows they cost .004-.008 of balanced accuracy, and the keyboard is down there.
 */
export const CONTACT_RADIUS: Degrees = 5;
/**
 * The same around the spot most looked at, which is all that is known without a calibration. On the
 * fifteen bench clips 5, 5.5 and 6 are alike (balanced accuracy .85 from the landmarks, .90 where
 * the eyes were learnt at that spot); 8 costs .03.
 */
export const UNCALIBRATED_CONTACT_RADIUS: Degrees = 5.5;

/** Index of a target in `LOOK_TARGETS`, as stored in the signals. */
export const lookTargetIndex = (target: LookTarget): number => LOOK_TARGETS.indexOf(target);

const UNKNOWN = lookTargetIndex('unknown');
const LENS = lookTargetIndex('lens');
const INTERVIEWER = lookTargetIndex('interviewer');
const UP = lookTargetIndex('up');
const DOWN = lookTargetIndex('down');
const LEFT = lookTargetIndex('left');
const RIGHT = lookTargetIndex('right');

export const isContactTarget = (target: number): boolean =>
  target === LENS || target === INTERVIEWER;

/**
 * How far somebody's eyes are from the lens as seen from a head straight in front of it, degrees:
 * below it is a negative pitch, on the user's own left a positive yaw.
 */
export const tileOffset = (
  { xCm, yCm }: Tile,
  distanceCm: Centimetres,
): { readonly yaw: Degrees; readonly pitch: Degrees } => ({
  yaw: radiansToDegrees(Math.atan2(xCm, distanceCm)),
  pitch: radiansToDegrees(Math.atan2(yCm, distanceCm)),
});

/** One look, bias-free; all in degrees. */
export type Look = {
  /** Gaze minus the direction to the lens. */
  gazeYaw: Degrees;
  gazePitch: Degrees;
  /** Direction from the eyes to the lens, camera coordinates. */
  lensYaw: Degrees;
  lensPitch: Degrees;
  /** Direction to the interviewer's eyes minus the direction to the lens. */
  offsetYaw: Degrees;
  offsetPitch: Degrees;
  /**
   * Looks at the lens, and at anything between it and the interviewer, count as well. Not without a
   * calibration: nobody knows then where the lens is seen.
   */
  isLensKnown: boolean;
};

/**
 * Angle from the gaze to the nearest point between lens and interviewer, degrees, and where that
 * point is (0 lens, 1 interviewer). NaN in = NaN out.
 */
export const contactAngle = (look: Look): { angle: Degrees; position: number } => {
  const interviewer = anglesToDirection(
    look.lensYaw + look.offsetYaw,
    look.lensPitch + look.offsetPitch,
  );
  const gaze = anglesToDirection(look.lensYaw + look.gazeYaw, look.lensPitch + look.gazePitch);
  if (!look.isLensKnown)
    return { angle: nearestOnSegment(gaze, interviewer, interviewer).angle, position: 1 };
  return nearestOnSegment(gaze, anglesToDirection(look.lensYaw, look.lensPitch), interviewer);
};

/**
 * Where a look goes, as an index into `LOOK_TARGETS`: within the radius to the nearer of lens and
 * interviewer, else by the larger part of its deviation. Left and right are the subject's own
 * (yaw > 0 = left). Decided for each frame by itself: smoothing the evidence costs accuracy.
 */
export const lookTarget = (look: Look, radius: Degrees): number => {
  const { angle, position } = contactAngle(look);
  if (!Number.isFinite(angle)) return UNKNOWN;
  if (angle <= radius) return position < 0.5 ? LENS : INTERVIEWER;
  const sideways = look.gazeYaw - position * look.offsetYaw;
  const upwards = look.gazePitch - position * look.offsetPitch;
  if (Math.abs(sideways) > Math.abs(upwards)) return sideways > 0 ? LEFT : RIGHT;
  return upwards > 0 ? UP : DOWN;
};

/**
 * Whether a look went to a colleague of the person most looked at, or between both. Without a
 * calibration looks aside are read too small, so one between them may have been at the colleague.
 */
export const isAlongRow = (
  { gazeYaw, gazePitch, lensYaw, lensPitch }: Omit<Look, 'offsetYaw' | 'offsetPitch'>,
  [from, to]: readonly [Tile, Tile],
  distanceCm: Centimetres,
  radius: Degrees,
): boolean => {
  const placeOf = (tile: Tile) => {
    const { yaw, pitch } = tileOffset(tile, distanceCm);
    return anglesToDirection(lensYaw + yaw, lensPitch + pitch);
  };
  const gaze = anglesToDirection(lensYaw + gazeYaw, lensPitch + gazePitch);
  return nearestOnSegment(gaze, placeOf(from), placeOf(to)).angle <= radius;
};
