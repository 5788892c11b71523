import type { Calibration } from '../domain/calibration.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import { degreesToRadians } from '../units.ts';
import type { Centimetres, Degrees } from '../units.ts';
import { headPitchToDegrees } from './head-pitch.ts';
import { MAX_HEAD_YAW, MIN_FACE_HEIGHT } from '../vision/measurable.ts';
import { NECK_FORWARD } from './neck-joint.ts';

/**
 * How far the top of the neck is below its place in the calibration, centimetres: > 0 = slid down.
 * The head is set against the size of an adult head, so a camera of any width gives the same; a nod
 * lowers the face but not the neck, and is taken off. NaN without a calibrated place.
 */
export function slidDownCm(face: FaceTrack, calibration: Calibration | null): Float32Array {
  const { t, columns } = face;
  const slid = new Float32Array(t.length).fill(Number.NaN);
  const place = calibration?.headPlace ?? null;
  if (calibration === null || place === null) return slid;
  const baseline = neckHeight(place.y, calibration.headPitch.median);
  for (let index = 0; index < t.length; index += 1) {
    const isSeen =
      at(columns.faceHeight, index) >= MIN_FACE_HEIGHT &&
      Math.abs(at(columns.headYaw, index)) <= MAX_HEAD_YAW;
    if (!isSeen) continue;
    slid[index] = baseline - neckHeight(at(columns.headY, index), at(columns.headPitch, index));
  }
  return slid;
}

const neckHeight = (headY: Centimetres, pitch: Degrees): Centimetres =>
  headY - NECK_FORWARD * Math.sin(degreesToRadians(headPitchToDegrees(pitch)));

const at = (values: Float32Array, index: number): number => values[index] ?? Number.NaN;
