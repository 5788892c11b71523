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
/** Half of what is seen, per distance. */
export const HALF_FIELD = Math.tan(degreesToRadians(VERTICAL_FIELD_OF_VIEW / 2));

export type FaceInFrame = {
  readonly landmarks: Landmarks;
  readonly blendshapes: Blendshapes;
  readonly pose: HeadPose;
  readonly frame: FrameSize;
};

/** What both gaze estimators read from the landmarks; NaN where an ingredient is missing. */
export type GazeTerms = {
  /** Tangents of the ray from the virtual camera to the eyes: x image right, y up. */
  readonly ray: { readonly x: number; readonly y: number };
  /** Mean over both eyes of the look blendshapes, -1..1: towards the subject's left, and up. */
  readonly blendYaw: number;
  readonly blendPitch: number;
  /** Iris offset in the head's own frame, shares of the distance between the eyes. */
  readonly irisDx: number;
  readonly irisDy: number;
  /** Height of both upper lids over the eyes' middles, shares of an eye's width, summed. */
  readonly lidUpSum: number;
};

/** Definitions: bench README, "Landmark estimator". */
export const gazeTerms = ({ landmarks, blendshapes, pose, frame }: FaceInFrame): GazeTerms => {
  const shape = (name: string): number => blendshape(blendshapes, name);
  return {
    ray: rayToEyes(landmarks, frame),
    blendYaw:
      (shape('eyeLookOutLeft') -
        shape('eyeLookInLeft') +
        shape('eyeLookInRight') -
        shape('eyeLookOutRight')) /
      2,
    blendPitch:
      (shape('eyeLookUpLeft') -
        shape('eyeLookDownLeft') +
        shape('eyeLookUpRight') -
        shape('eyeLookDownRight')) /
      2,
    ...eyeTerms(landmarks, pose, frame),
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
