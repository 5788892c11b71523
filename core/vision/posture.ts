import type { Calibration } from '../domain/calibration.ts';
import type { PoseSample, PoseTrack } from '../tracks/channels.ts';
import { degreesToRadians, radiansToDegrees } from '../units.ts';
import type { Degrees, Ratio } from '../units.ts';

/** A body point below this visibility is a guess of the model, not a sighting (`measurement.md` 4.2). */
export const MIN_VISIBILITY: Ratio = 0.5;

/**
 * Widths of the uprightness score (`measurement.md` 8.3, our proposal): the change at which one
 * indicator alone brings it down to 61 of 100.
 */
export const NECK_WIDTH: Ratio = 0.08;
export const HEAD_DROP_WIDTH: Ratio = 0.18;
export const FORWARD_HEAD_WIDTH: Ratio = 0.1;

type DistanceBaseline = Pick<Calibration, 'headDistance' | 'eyeDistance' | 'headYaw'>;

/** Distance from the lens as the face matrix has it, centimetres: right for a 63 degree camera. */
export const matrixDistance = (headX: number, headY: number, headZ: number): number =>
  Math.hypot(headX, headY, headZ);

/**
 * Distance as a multiple of the baseline's (1 = as calibrated): the geometric mean of the face
 * matrix's estimate and of the eyes' apparent distance, the latter corrected by cos(yaw) for a
 * turned head. On the static bench rows its mean error is 1.1 % (matrix 1.2, eyes 1.6, iris 6.1),
 * hence not the iris alone that `measurement.md` 8.3 proposes. A ratio needs no field of view.
 */
export const relativeDistance = (
  distance: number,
  eyeDistance: number,
  headYaw: Degrees,
  baseline: DistanceBaseline,
): number => {
  const byMatrix = distance / baseline.headDistance.median;
  const byEyes =
    (baseline.eyeDistance.median / Math.cos(degreesToRadians(baseline.headYaw.median))) *
    (Math.cos(degreesToRadians(headYaw)) / eyeDistance);
  return Math.sqrt(byMatrix * byEyes);
};

/** Share of the baseline distance come closer: 0.12 = 12 %; negative = further away. */
export const leanFromDistance = (distanceRatio: number): number => 1 - distanceRatio;

/**
 * What bowing or raising the head alone does to nose and ears, for each sine of it: the nose, some
 * 12 cm before the joint at the top of the neck, goes down by this share of the height of the face.
 */
export const NOSE_BY_PITCH: Ratio = 0.65;
/**
 * And the model of the body puts the ears of a bowed head lower than they are, by this share of the
 * neck ratio: the slope of ten of thirteen rendered clips is .25 to .52, median .37; the other three
 * hardly bow.
 */
export const EARS_BY_PITCH: Ratio = 0.35;

/**
 * How far the nose is below its baseline, in baseline face heights. The picture of a head that
 * comes closer spreads from the middle of the frame, so the height is first taken back to the
 * baseline distance; `headPitch` is how far the head is raised against the baseline, degrees: what
 * bowing alone lowers is taken off, or who reads notes would sit lower.
 */
export const headDrop = (
  noseY: number,
  distanceRatio: number,
  headPitch: Degrees,
  baseline: Pick<Calibration, 'noseY' | 'faceHeight'>,
): number =>
  (0.5 + (noseY - 0.5) * distanceRatio - baseline.noseY.median) / baseline.faceHeight.median +
  NOSE_BY_PITCH * Math.sin(degreesToRadians(headPitch));

/** The parts of a pose sample the shoulder line is read from. */
type ShoulderPoints = Pick<
  PoseSample,
  `${'left' | 'right'}${'Ear' | 'Shoulder'}${'X' | 'Y' | 'Visibility'}`
>;

/** One pose of a track, as far as the shoulder line is read from it. */
export const poseAt = ({ columns }: PoseTrack, index: number): ShoulderPoints => {
  const read = (column: Float32Array): number => column[index] ?? Number.NaN;
  return {
    leftEarX: read(columns.leftEarX),
    leftEarY: read(columns.leftEarY),
    leftEarVisibility: read(columns.leftEarVisibility),
    rightEarX: read(columns.rightEarX),
    rightEarY: read(columns.rightEarY),
    rightEarVisibility: read(columns.rightEarVisibility),
    leftShoulderX: read(columns.leftShoulderX),
    leftShoulderY: read(columns.leftShoulderY),
    leftShoulderVisibility: read(columns.leftShoulderVisibility),
    rightShoulderX: read(columns.rightShoulderX),
    rightShoulderY: read(columns.rightShoulderY),
    rightShoulderVisibility: read(columns.rightShoulderVisibility),
  };
};

/** What the shoulders and ears of one pose say; lengths in shares of the frame HEIGHT. */
export type ShoulderLine = {
  /** NaN unless both shoulders are visible and inside the picture. */
  readonly shoulderWidth: number;
  /** Angle of the shoulder line in the picture, degrees; > 0 = the subject's left one is higher. */
  readonly shoulderRoll: Degrees;
  /** (shoulder middle below ear middle) / shoulder width; NaN unless that holds for both ears too. */
  readonly neckRatio: number;
};

/**
 * `frameAspect` = width / height: shares of width and height are not the same length. The model
 * gives points outside the picture a high visibility as well, so where they lie is checked too.
 */
export const shoulderLine = (pose: ShoulderPoints, frameAspect: number): ShoulderLine => {
  const seen =
    isSeen(pose.leftShoulderX, pose.leftShoulderY, pose.leftShoulderVisibility) &&
    isSeen(pose.rightShoulderX, pose.rightShoulderY, pose.rightShoulderVisibility);
  if (!seen) return { shoulderWidth: Number.NaN, shoulderRoll: Number.NaN, neckRatio: Number.NaN };
  const across = (pose.leftShoulderX - pose.rightShoulderX) * frameAspect;
  const rise = pose.rightShoulderY - pose.leftShoulderY;
  const shoulderWidth = Math.hypot(across, rise);
  const earsSeen =
    isSeen(pose.leftEarX, pose.leftEarY, pose.leftEarVisibility) &&
    isSeen(pose.rightEarX, pose.rightEarY, pose.rightEarVisibility);
  const neck =
    (pose.leftShoulderY + pose.rightShoulderY) / 2 - (pose.leftEarY + pose.rightEarY) / 2;
  return {
    shoulderWidth,
    shoulderRoll: radiansToDegrees(Math.atan2(rise, across)),
    neckRatio: earsSeen ? neck / shoulderWidth : Number.NaN,
  };
};

/**
 * Relative change of the neck ratio against the baseline: negative = the neck got shorter.
 * `headPitch` as for `headDrop`: what bowing alone takes is taken off.
 */
export const neckChange = (
  neckRatio: number,
  baselineNeckRatio: number,
  headPitch: Degrees,
): number =>
  neckRatio / baselineNeckRatio - 1 - EARS_BY_PITCH * Math.sin(degreesToRadians(headPitch));

/**
 * The share of their width by which the shoulders look wide (1 = as in the calibration), as far as
 * turning explains it. A turned body narrows its shoulders and keeps the height of its neck, so the
 * neck ratio grows as much as the width shrinks. Of a head that has come forward, and of a back gone
 * round, the shoulders narrow against the head as well, but the neck does not get longer. A neck that
 * was not measured leaves the width alone to go by.
 */
const narrowedByTurning = (
  distanceRatio: number,
  shoulderWidthRatio: number,
  neck: number,
): Ratio => {
  const width = Math.min(1, shoulderWidthRatio * distanceRatio);
  return Number.isNaN(neck) ? width : Math.max(width, neck > 0 ? 1 / (1 + neck) : 1);
};

/**
 * The head grown more than the shoulders: 0.1 = the head is about 10 % nearer than the body. `neck` is
 * the change of the neck ratio; what turning explains is no head that has come forward.
 */
export const forwardHead = (
  distanceRatio: number,
  shoulderWidthRatio: number,
  neck: number,
): number =>
  narrowedByTurning(distanceRatio, shoulderWidthRatio, neck) /
    (distanceRatio * shoulderWidthRatio) -
  1;

/**
 * How far the shoulders are turned to a side, degrees: they look narrower than their distance
 * explains, and the neck does not look shorter. Small turns hardly narrow them, so this is coarse
 * below some 25 degrees.
 */
export const shoulderTurn = (
  distanceRatio: number,
  shoulderWidthRatio: number,
  neck: number,
): Degrees =>
  radiansToDegrees(Math.acos(narrowedByTurning(distanceRatio, shoulderWidthRatio, neck)));

/**
 * From here on the slope of the shoulder line is not told: the nearer shoulder of a turned body is
 * lower in the picture of a camera above it, by 4 to 5 degrees at a turn of 20 (our proposal).
 */
export const TURNED_LEVEL: Degrees = 20;

/**
 * Uprightness against the own baseline, 0..100 (`measurement.md` 8.3):
 * 100 exp(-1/2 (max(0, -neck / 0.08)² + max(0, drop / 0.18)² + max(0, forward / 0.10)²)).
 * NaN when any of the three was not measured: the rest alone would flatter.
 */
export const uprightness = (neck: number, drop: number, forward: number): number => {
  const penalties =
    Math.max(0, -neck / NECK_WIDTH) ** 2 +
    Math.max(0, drop / HEAD_DROP_WIDTH) ** 2 +
    Math.max(0, forward / FORWARD_HEAD_WIDTH) ** 2;
  return 100 * Math.exp(-0.5 * penalties);
};

/** Visible, and inside the picture: both, as the model guesses points outside of it as well. */
export const isSeen = (x: number, y: number, visibility: number): boolean =>
  visibility >= MIN_VISIBILITY && isInPicture(x) && isInPicture(y);

/** The edges themselves belong to the picture; what lies beyond them is the model's guess. */
const isInPicture = (share: Ratio): boolean => share >= 0 && share <= 1;
