import { headPoseFromMatrix } from '../geometry/head-pose.ts';
import { FACE_CHANNELS } from '../tracks/channels.ts';
import type { FaceChannel, FaceSample } from '../tracks/channels.ts';
import type { Ms } from '../units.ts';
import { blendshape } from './blendshapes.ts';
import type { Blendshapes } from './blendshapes.ts';
import { FACE_LANDMARK_COUNT, FACE_MESH_COUNT, FACE_POINT, landmarkAt } from './landmarks.ts';
import type { FrameSize, Landmarks } from './landmarks.ts';
import { eyeCentre } from './gaze-terms.ts';
import { simpleGaze } from './simple-gaze.ts';

/** What is known of a frame whether or not there is a face in it. */
export type FrameFacts = {
  /** Session or window time of the frame, ms. */
  readonly t: Ms;
  /** Mean luma, 0..255, of the face or else of the picture. */
  readonly light: number;
  readonly latency: Ms;
};

export type FaceFrame = FrameFacts & {
  /** The largest face's 478 landmarks. */
  readonly landmarks: Landmarks;
  readonly blendshapes: Blendshapes;
  /** Facial transformation matrix: 16 numbers, column-major, centimetres. */
  readonly matrix: ArrayLike<number>;
  /** Pixels of the unmirrored frame. */
  readonly frameWidth: number;
  readonly frameHeight: number;
  /** Faces found in the frame. */
  readonly faces: number;
};

/** A frame without a face: everything about the face is "not measured". */
export const emptyFaceSample = ({ t, light, latency }: FrameFacts): FaceSample => ({
  t,
  ...NO_FACE,
  light,
  latency,
});

/**
 * The raw features of one analysed frame, in the channels of the face track. Nothing is judged
 * here, so that a stored track can be evaluated anew: see `measurable.ts` for what may be used.
 */
export const faceFeaturesFromLandmarks = (face: FaceFrame): FaceSample => {
  const { landmarks, blendshapes } = face;
  if (landmarks.length < FACE_LANDMARK_COUNT) return emptyFaceSample(face);
  const frame = { width: face.frameWidth, height: face.frameHeight };
  const pose = headPoseFromMatrix(face.matrix);
  const shape = (name: string): number => blendshape(blendshapes, name);
  const eyes = eyeCentre(landmarks);
  const nose = landmarkAt(landmarks, FACE_POINT.noseTip);
  return {
    t: face.t,
    ...NO_FACE,
    faces: face.faces,
    ...(pose === null
      ? {}
      : {
          headYaw: pose.yaw,
          headPitch: pose.pitch,
          headRoll: pose.roll,
          headX: pose.x,
          headY: pose.y,
          headZ: pose.z,
          ...simpleGaze({ landmarks, blendshapes, pose, frame }),
        }),
    blinkLeft: shape('eyeBlinkLeft'),
    blinkRight: shape('eyeBlinkRight'),
    lookDown: (shape('eyeLookDownLeft') + shape('eyeLookDownRight')) / 2,
    smile: (shape('mouthSmileLeft') + shape('mouthSmileRight')) / 2,
    eyeX: eyes.x,
    eyeY: eyes.y,
    noseX: nose.x,
    noseY: nose.y,
    eyeDistance: eyeDistance(landmarks, frame),
    irisDiameter: irisDiameter(landmarks, frame),
    irisRatio: irisRatio(landmarks, frame),
    ...faceBox(landmarks),
    light: face.light,
    latency: face.latency,
  };
};

const NO_FACE: Readonly<Record<FaceChannel, number>> = {
  ...fillChannels(Number.NaN),
  faces: 0,
};

function fillChannels(value: number): Record<FaceChannel, number> {
  return Object.fromEntries(FACE_CHANNELS.map((channel) => [channel, value])) as Record<
    FaceChannel,
    number
  >;
}

/** Between the centres of the eyes (midpoints of their corners), share of the frame height. */
const eyeDistance = (landmarks: Landmarks, frame: FrameSize): number => {
  const rightOuter = landmarkAt(landmarks, FACE_POINT.rightEyeOuter);
  const rightInner = landmarkAt(landmarks, FACE_POINT.rightEyeInner);
  const leftOuter = landmarkAt(landmarks, FACE_POINT.leftEyeOuter);
  const leftInner = landmarkAt(landmarks, FACE_POINT.leftEyeInner);
  return spanInHeights(
    (leftOuter.x + leftInner.x - rightOuter.x - rightInner.x) / 2,
    (leftOuter.y + leftInner.y - rightOuter.y - rightInner.y) / 2,
    frame,
  );
};

/** Mean over both eyes of the iris from side to side (the lids hide its top), share of the height. */
const irisDiameter = (landmarks: Landmarks, frame: FrameSize): number =>
  (pointsApart(landmarks, FACE_POINT.rightIrisSides, frame) +
    pointsApart(landmarks, FACE_POINT.leftIrisSides, frame)) /
  2;

/** Along the line through the corners, so that a tilted head reads like an upright one. */
const irisRatio = (landmarks: Landmarks, frame: FrameSize): number => {
  const { rightEyeOuter, rightEyeInner, rightIris } = FACE_POINT;
  const { leftEyeInner, leftEyeOuter, leftIris } = FACE_POINT;
  const ratio = (leftCorner: number, rightCorner: number, iris: number): number => {
    const start = landmarkAt(landmarks, leftCorner);
    const end = landmarkAt(landmarks, rightCorner);
    const point = landmarkAt(landmarks, iris);
    const aspect = frame.width / frame.height;
    const [dx, dy] = [(end.x - start.x) * aspect, end.y - start.y];
    const [px, py] = [(point.x - start.x) * aspect, point.y - start.y];
    return (px * dx + py * dy) / (dx * dx + dy * dy);
  };
  return (
    (ratio(rightEyeOuter, rightEyeInner, rightIris) + ratio(leftEyeInner, leftEyeOuter, leftIris)) /
    2
  );
};

const pointsApart = (
  landmarks: Landmarks,
  [first, second]: readonly [number, number],
  frame: FrameSize,
): number => {
  const a = landmarkAt(landmarks, first);
  const b = landmarkAt(landmarks, second);
  return spanInHeights(a.x - b.x, a.y - b.y, frame);
};

const spanInHeights = (dx: number, dy: number, frame: FrameSize): number =>
  Math.hypot((dx * frame.width) / frame.height, dy);

const faceBox = (
  landmarks: Landmarks,
): Pick<FaceSample, 'faceLeft' | 'faceTop' | 'faceWidth' | 'faceHeight'> => {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < FACE_MESH_COUNT; index += 1) {
    const { x, y } = landmarkAt(landmarks, index);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { faceLeft: left, faceTop: top, faceWidth: right - left, faceHeight: bottom - top };
};
