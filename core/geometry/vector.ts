/** x = image right (unmirrored), y = up, z = from the lens towards the viewer. */
export type Vector3 = readonly [x: number, y: number, z: number];

export const dot = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const lengthOf = (vector: Vector3): number => Math.hypot(vector[0], vector[1], vector[2]);

const scale = (vector: Vector3, factor: number): Vector3 => [
  vector[0] * factor,
  vector[1] * factor,
  vector[2] * factor,
];

/** A vector of length 1 in the same direction; null for one that has no direction. */
export const normalise = (vector: Vector3): Vector3 | null => {
  const length = lengthOf(vector);
  return length > 0 && Number.isFinite(length) ? scale(vector, 1 / length) : null;
};
