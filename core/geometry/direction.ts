import { degreesToRadians, radiansToDegrees } from '../units.ts';
import type { Degrees } from '../units.ts';
import { dot, lengthOf } from './vector.ts';
import type { Vector3 } from './vector.ts';

const clampUnit = (value: number): number => Math.max(-1, Math.min(1, value));

/** Yaw and pitch of a direction of any length, degrees; the signs are those of `Degrees`. */
export const directionToAngles = (direction: Vector3): { yaw: Degrees; pitch: Degrees } => ({
  yaw: radiansToDegrees(Math.atan2(direction[0], direction[2])),
  pitch: radiansToDegrees(Math.asin(clampUnit(direction[1] / lengthOf(direction)))),
});

/** The unit vector of a yaw and a pitch in degrees; the inverse of `directionToAngles`. */
export const anglesToDirection = (yaw: Degrees, pitch: Degrees): Vector3 => {
  const yawRadians = degreesToRadians(yaw);
  const pitchRadians = degreesToRadians(pitch);
  const level = Math.cos(pitchRadians);
  return [Math.sin(yawRadians) * level, Math.sin(pitchRadians), Math.cos(yawRadians) * level];
};

/**
 * Angle between two unit vectors, degrees. By the chord: acos of the dot product loses all digits
 * below about 1e-6 degrees, and small angles are the ones that decide here.
 */
export const angleBetween = (a: Vector3, b: Vector3): Degrees => {
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return radiansToDegrees(2 * Math.asin(Math.min(1, chord / 2)));
};

export type NearestOnSegment = {
  /** Angle from the direction to the nearest direction of the segment, degrees. */
  readonly angle: Degrees;
  /** Where on the segment that is: 0 = its start, 1 = its end. */
  readonly position: number;
};

/**
 * The nearest direction on the segment between two unit vectors (at most 90 degrees apart). The
 * segment is followed along its chord, which covers the same directions as the arc.
 */
export const nearestOnSegment = (
  direction: Vector3,
  start: Vector3,
  end: Vector3,
): NearestOnSegment => {
  const position = nearestPosition(direction, start, end);
  const x = start[0] + position * (end[0] - start[0]);
  const y = start[1] + position * (end[1] - start[1]);
  const z = start[2] + position * (end[2] - start[2]);
  const length = Math.hypot(x, y, z);
  return { angle: angleBetween(direction, [x / length, y / length, z / length]), position };
};

/**
 * Where the cosine to the chord point start + s (end - start) is largest. With p and q the cosines
 * to start and end and c the one between them, its derivative vanishes at
 * s = (q - p c) / ((p + q) (1 - c)).
 */
const nearestPosition = (direction: Vector3, start: Vector3, end: Vector3): number => {
  const alongStart = dot(direction, start);
  const alongEnd = dot(direction, end);
  const between = dot(start, end);
  const denominator = (alongStart + alongEnd) * (1 - between);
  if (denominator <= 1e-12) return alongEnd > alongStart ? 1 : 0;
  return Math.max(0, Math.min(1, (alongEnd - alongStart * between) / denominator));
};
