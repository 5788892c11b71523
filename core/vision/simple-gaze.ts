import { directionToAngles } from '../geometry/direction.ts';
import type { Degrees } from '../units.ts';
import { gazeTerms } from './gaze-terms.ts';
import type { FaceInFrame } from './gaze-terms.ts';

/**
 * Weights of the landmark estimator "simple": fitted on rendered heads with known gaze (bench
 * README, "Landmark estimator"). Terms: degrees of head, blendshape 0..1, shares of the eye
 * distance, shares of an eye's width, tangent of the ray to the eyes; the constants are degrees.
 */
const YAW_WEIGHTS = { head: 1.26, blend: 30.3, iris: 3.6, ray: -24.3, constant: -2.9 } as const;
const PITCH_WEIGHTS = {
  head: 1.1,
  blend: 7.1,
  iris: 18.8,
  lids: 24.6,
  ray: -32.2,
  constant: -8.5,
} as const;

export type SimpleGaze = {
  /** Gaze before calibration, degrees, camera coordinates. */
  readonly gazeYaw: Degrees;
  readonly gazePitch: Degrees;
  /** Direction from the eyes to the lens. */
  readonly lensYaw: Degrees;
  readonly lensPitch: Degrees;
};

/** Landmark gaze of one frame by the "simple" formula; NaN where an ingredient is missing. */
export const simpleGaze = (face: FaceInFrame): SimpleGaze => {
  const { ray, blendYaw, blendPitch, irisDx, irisDy, lidUpSum } = gazeTerms(face);
  const { pose } = face;
  const lens = directionToAngles([-ray.x, -ray.y, 1]);
  return {
    gazeYaw:
      YAW_WEIGHTS.head * pose.yaw +
      YAW_WEIGHTS.blend * blendYaw +
      YAW_WEIGHTS.iris * irisDx +
      YAW_WEIGHTS.ray * ray.x +
      YAW_WEIGHTS.constant,
    gazePitch:
      PITCH_WEIGHTS.head * pose.pitch +
      PITCH_WEIGHTS.blend * blendPitch +
      PITCH_WEIGHTS.iris * irisDy +
      PITCH_WEIGHTS.lids * lidUpSum +
      PITCH_WEIGHTS.ray * ray.y +
      PITCH_WEIGHTS.constant,
    lensYaw: lens.yaw,
    lensPitch: lens.pitch,
  };
};
