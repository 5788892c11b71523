import type { Vector3 } from '../geometry/vector.ts';

/** One MediaPipe landmark: shares of width (x, z) and height (y) of the unmirrored frame. */
export type Landmark = { readonly x: number; readonly y: number; readonly z: number };
export type Landmarks = ArrayLike<Landmark>;

export const FACE_LANDMARK_COUNT = 478;
/** The mesh without the ten iris points, which may lie outside of it. */
export const FACE_MESH_COUNT = 468;

/** MediaPipe face mesh indices; left and right are the subject's own. */
export const FACE_POINT = {
  noseTip: 1,
  rightEyeOuter: 33,
  rightEyeInner: 133,
  rightUpperLid: 159,
  leftEyeOuter: 263,
  leftEyeInner: 362,
  leftUpperLid: 386,
  rightIris: 468,
  rightIrisSides: [469, 471],
  leftIris: 473,
  leftIrisSides: [474, 476],
} as const;

/** Size of the unmirrored camera frame, pixels. */
export type FrameSize = { readonly width: number; readonly height: number };

const NOT_MEASURED: Landmark = { x: Number.NaN, y: Number.NaN, z: Number.NaN };

export const landmarkAt = (landmarks: Landmarks, index: number): Landmark =>
  landmarks[index] ?? NOT_MEASURED;

/** A landmark in pixels with y up and z towards the viewer: (x W, -y H, -z W). */
export const landmarkToPixels = (landmark: Landmark, frame: FrameSize): Vector3 => [
  landmark.x * frame.width,
  -landmark.y * frame.height,
  -landmark.z * frame.width,
];
