/** Shares of the width and height of the picture. */
type NormalizedPoint = { readonly x: number; readonly y: number };

/** Index of the face with the largest box, -1 without faces: the nearest person is the candidate. */
export function largestFaceIndex(faces: readonly (readonly NormalizedPoint[])[]): number {
  let largest = -1;
  let largestArea = Number.NEGATIVE_INFINITY;
  for (const [index, landmarks] of faces.entries()) {
    const area = boxArea(landmarks);
    if (area > largestArea) {
      largest = index;
      largestArea = area;
    }
  }
  return largest;
}

function boxArea(landmarks: readonly NormalizedPoint[]): number {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of landmarks) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return (right - left) * (bottom - top);
}
