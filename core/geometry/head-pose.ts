import { radiansToDegrees } from '../units.ts';
import type { Centimetres, Degrees } from '../units.ts';
import { directionToAngles } from './direction.ts';
import { dot, normalise } from './vector.ts';
import type { Vector3 } from './vector.ts';

/** Orientation and place of the head in camera coordinates. */
export type HeadPose = {
  /** The head's own x, y and z axis, each of length 1: the columns of the rotation. */
  readonly axes: readonly [x: Vector3, y: Vector3, z: Vector3];
  readonly yaw: Degrees;
  readonly pitch: Degrees;
  /** Rotation in the picture, > 0 counter-clockwise. */
  readonly roll: Degrees;
  /** Lens at the origin; z is negative in front of it. */
  readonly x: Centimetres;
  readonly y: Centimetres;
  readonly z: Centimetres;
};

const MATRIX_LENGTH = 16;

/**
 * Head pose from MediaPipe's facial transformation matrix: 16 numbers, column-major, centimetres.
 * Its 3x3 part carries a scale, so the columns are normalised first. Rotation order
 * Ry(yaw) Rx(-pitch) Rz(roll). Null when the matrix is not one (wrong length, not finite,
 * degenerate): the pose is then not measured.
 */
export const headPoseFromMatrix = (matrix: ArrayLike<number>): HeadPose | null => {
  if (matrix.length !== MATRIX_LENGTH) return null;
  const x = normalise(columnOf(matrix, 0));
  const y = normalise(columnOf(matrix, 1));
  const z = normalise(columnOf(matrix, 2));
  const position = columnOf(matrix, 3);
  if (x === null || y === null || z === null || !position.every(Number.isFinite)) return null;
  return {
    axes: [x, y, z],
    ...directionToAngles(z),
    roll: radiansToDegrees(Math.atan2(x[1], y[1])),
    x: position[0],
    y: position[1],
    z: position[2],
  };
};

/** A camera-space vector in the head's own axes (the transposed rotation applied to it). */
export const toHeadFrame = (pose: HeadPose, vector: Vector3): Vector3 => [
  dot(pose.axes[0], vector),
  dot(pose.axes[1], vector),
  dot(pose.axes[2], vector),
];

const columnOf = (matrix: ArrayLike<number>, column: number): Vector3 => [
  matrix[4 * column] ?? Number.NaN,
  matrix[4 * column + 1] ?? Number.NaN,
  matrix[4 * column + 2] ?? Number.NaN,
];
