import { directionToAngles } from '../geometry/direction.ts';
import { toHeadFrame } from '../geometry/head-pose.ts';
import type { HeadPose } from '../geometry/head-pose.ts';
import type { Vector3 } from '../geometry/vector.ts';
import { degreesToRadians } from '../units.ts';
import type { Degrees } from '../units.ts';
import { blendshape } from './blendshapes.ts';
import type { Blendshapes } from './blendshapes.ts';
import { FACE_POINT, landmarkAt, landmarkToPixels } from './landmarks.ts';
import type { FrameSize, Landmarks } from './landmarks.ts';

/** MediaPipe's virtual camera sees 63 degrees from top to bottom, whatever the real one does. */
const VERTICAL_FIELD_OF_VIEW: Degrees = 63;
const HALF_FIELD = Math.tan(degreesToRadians(VERTICAL_FIELD_OF_VIEW / 2));

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

export type SimpleGazeInput = {
  readonly landmarks: Landmarks;
  readonly blendshapes: Blendshapes;
  readonly pose: HeadPose;
  readonly frame: FrameSize;
};

/** Landmark gaze of one frame by the "simple" formula; NaN where an ingredient is missing. */
export const simpleGaze = ({
  landmarks,
  blendshapes,
  pose,
  frame,
}: SimpleGazeInput): SimpleGaze => {
  const eyes = eyeTerms(landmarks, pose, frame);
  const ray = rayToEyes(landmarks, frame);
  const shape = (name: string): number => blendshape(blendshapes, name);
  const blendYaw =
    (shape('eyeLookOutLeft') -
      shape('eyeLookInLeft') +
      shape('eyeLookInRight') -
      shape('eyeLookOutRight')) /
    2;
  const blendPitch =
    (shape('eyeLookUpLeft') -
      shape('eyeLookDownLeft') +
      shape('eyeLookUpRight') -
      shape('eyeLookDownRight')) /
    2;
  const lens = directionToAngles([-ray.x, -ray.y, 1]);
  return {
    gazeYaw:
      YAW_WEIGHTS.head * pose.yaw +
      YAW_WEIGHTS.blend * blendYaw +
      YAW_WEIGHTS.iris * eyes.irisDx +
      YAW_WEIGHTS.ray * ray.x +
      YAW_WEIGHTS.constant,
    gazePitch:
      PITCH_WEIGHTS.head * pose.pitch +
      PITCH_WEIGHTS.blend * blendPitch +
      PITCH_WEIGHTS.iris * eyes.irisDy +
      PITCH_WEIGHTS.lids * eyes.lidUpSum +
      PITCH_WEIGHTS.ray * ray.y +
      PITCH_WEIGHTS.constant,
    lensYaw: lens.yaw,
    lensPitch: lens.pitch,
  };
};

/** Mean of the four eye corners, shares of the frame. */
export const eyeCentre = (landmarks: Landmarks): { x: number; y: number } => {
  const corners = [
    FACE_POINT.rightEyeOuter,
    FACE_POINT.rightEyeInner,
    FACE_POINT.leftEyeOuter,
    FACE_POINT.leftEyeInner,
  ].map((index) => landmarkAt(landmarks, index));
  return {
    x: corners.reduce((sum, corner) => sum + corner.x, 0) / corners.length,
    y: corners.reduce((sum, corner) => sum + corner.y, 0) / corners.length,
  };
};

/** Tangents of the ray from the virtual camera to the eyes: x image right, y up. */
const rayToEyes = (landmarks: Landmarks, frame: FrameSize): { x: number; y: number } => {
  const centre = eyeCentre(landmarks);
  return {
    x: (2 * centre.x - 1) * (frame.width / frame.height) * HALF_FIELD,
    y: -(2 * centre.y - 1) * HALF_FIELD,
  };
};

/** Iris offset and lid height in the head's own frame, as shares of eye distance and eye width. */
const eyeTerms = (
  landmarks: Landmarks,
  pose: HeadPose,
  frame: FrameSize,
): { irisDx: number; irisDy: number; lidUpSum: number } => {
  const inHead = (index: number): Vector3 =>
    toHeadFrame(pose, landmarkToPixels(landmarkAt(landmarks, index), frame));
  const rightOuter = inHead(FACE_POINT.rightEyeOuter);
  const rightInner = inHead(FACE_POINT.rightEyeInner);
  const leftOuter = inHead(FACE_POINT.leftEyeOuter);
  const leftInner = inHead(FACE_POINT.leftEyeInner);
  const right = midpoint(rightOuter, rightInner);
  const left = midpoint(leftOuter, leftInner);
  const between = midpoint(right, left);
  const eyeDistance = flatDistance(left, right);
  const iris = midpoint(inHead(FACE_POINT.rightIris), inHead(FACE_POINT.leftIris));
  const rightLid = inHead(FACE_POINT.rightUpperLid)[1] - right[1];
  const leftLid = inHead(FACE_POINT.leftUpperLid)[1] - left[1];
  return {
    irisDx: (iris[0] - between[0]) / eyeDistance,
    irisDy: (iris[1] - between[1]) / eyeDistance,
    lidUpSum:
      rightLid / flatDistance(rightOuter, rightInner) +
      leftLid / flatDistance(leftOuter, leftInner),
  };
};

const midpoint = (a: Vector3, b: Vector3): Vector3 => [
  (a[0] + b[0]) / 2,
  (a[1] + b[1]) / 2,
  (a[2] + b[2]) / 2,
];

const flatDistance = (a: Vector3, b: Vector3): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
