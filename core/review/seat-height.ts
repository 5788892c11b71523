import type { Calibration } from '../domain/calibration.ts';
import type { FaceSample, FaceTrack } from '../tracks/channels.ts';
import { degreesToRadians } from '../units.ts';
import type { Centimetres } from '../units.ts';
import { HALF_FIELD } from '../vision/gaze-terms.ts';
import { isSeatSeen } from '../vision/measurable.ts';
import { matrixDistance, relativeDistance } from '../vision/posture.ts';
import { headPitchToDegrees } from './head-pitch.ts';
import { NECK_FORWARD } from './neck-joint.ts';

/** What the height of the seat is read from. */
type SeatSample = Pick<
  FaceSample,
  'faceHeight' | 'headX' | 'headY' | 'headZ' | 'headYaw' | 'headPitch' | 'eyeDistance'
>;

/**
 * Height of the top of the neck, centimetres above the lens by the size of an adult head. A nod lowers
 * the face but not the neck; it is taken off by the person's own neck where a nod showed it.
 */
export const neckHeight = (
  { headY, headPitch }: Pick<SeatSample, 'headY' | 'headPitch'>,
  forward: Centimetres = NECK_FORWARD,
): Centimetres => headY - forward * Math.sin(degreesToRadians(headPitchToDegrees(headPitch)));

/** How much nearer than in the calibration, centimetres; < 0 = further away. */
export const cameNearer = (sample: SeatSample, calibration: Calibration): Centimetres =>
  calibration.headDistance.median *
  (1 -
    relativeDistance(
      matrixDistance(sample.headX, sample.headY, sample.headZ),
      sample.eyeDistance,
      sample.headYaw,
      calibration,
    ));

/** Undefined where the person’s own was not fitted: the adult one then. */
export const ownNeckForward = ({ movements }: Calibration): Centimetres | undefined =>
  movements?.nod?.neckForward ?? undefined;

/** What the tilt of this camera makes of coming a centimetre nearer, centimetres up. 0 where it is not known. */
const riseOfNearing = ({ movements }: Calibration): number => movements?.nearing?.rise ?? 0;

/**
 * How far the top of the neck is below its place in the calibration, centimetres: > 0 = slid down.
 * The head is set against the size of an adult head, so a camera of any width gives the same. What
 * coming nearer looks like to this camera is taken off where it was shown. NaN without a calibrated place.
 */
export function slidDownCm(
  { t, columns }: FaceTrack,
  calibration: Calibration | null,
): Float32Array {
  const slid = new Float32Array(t.length).fill(Number.NaN);
  const place = calibration?.headPlace ?? null;
  if (calibration === null || place === null) return slid;
  const forward = ownNeckForward(calibration);
  const tilt = riseOfNearing(calibration);
  const baseline = neckHeight({ headY: place.y, headPitch: calibration.headPitch.median }, forward);
  for (let index = 0; index < t.length; index += 1) {
    const sample: SeatSample = {
      faceHeight: at(columns.faceHeight, index),
      headX: at(columns.headX, index),
      headY: at(columns.headY, index),
      headZ: at(columns.headZ, index),
      headYaw: at(columns.headYaw, index),
      headPitch: at(columns.headPitch, index),
      eyeDistance: at(columns.eyeDistance, index),
    };
    if (!isSeatSeen(sample)) continue;
    const rise = tilt === 0 ? 0 : tilt * cameNearer(sample, calibration);
    slid[index] = baseline - (neckHeight(sample, forward) - rise);
  }
  return slid;
}

/** The same rise in heights of the face, by which the drop of the head is told. */
export const riseInFaceHeights = (nearer: Centimetres, calibration: Calibration): number => {
  const { headPlace, faceHeight } = calibration;
  const rise = riseOfNearing(calibration) * nearer;
  return rise === 0 || headPlace === null
    ? 0
    : rise / (faceHeight.median * 2 * -headPlace.z * HALF_FIELD);
};

const at = (values: Float32Array, index: number): number => values[index] ?? Number.NaN;
