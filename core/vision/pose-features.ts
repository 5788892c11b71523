import { POSE_CHANNELS, POSE_POINTS } from '../tracks/channels.ts';
import type { PoseChannel, PosePoint, PoseSample } from '../tracks/channels.ts';
import type { Ms } from '../units.ts';

/** One of MediaPipe's 33 body landmarks, shares of the unmirrored frame. */
export type PoseLandmark = {
  readonly x: number;
  readonly y: number;
  readonly visibility?: number | undefined;
};

const POSE_LANDMARK_COUNT = 33;

/** MediaPipe's index of each stored point; left and right are the subject's own. */
const POSE_POINT_INDEX: Readonly<Record<PosePoint, number>> = {
  nose: 0,
  leftEar: 7,
  rightEar: 8,
  leftShoulder: 11,
  rightShoulder: 12,
  leftElbow: 13,
  rightElbow: 14,
  leftWrist: 15,
  rightWrist: 16,
  leftPinky: 17,
  rightPinky: 18,
  leftIndex: 19,
  rightIndex: 20,
  leftThumb: 21,
  rightThumb: 22,
};

export type PoseFrame = {
  readonly landmarks: ArrayLike<PoseLandmark>;
  /** Session or window time of the frame, ms. */
  readonly t: Ms;
  readonly latency: Ms;
};

/** A frame in which no body was found. */
export const emptyPoseSample = ({ t, latency }: { t: Ms; latency: Ms }): PoseSample => ({
  t,
  ...NO_POSE,
  latency,
});

/** The stored points of one analysed frame, unjudged: see `posture.ts` for what may be used. */
export const poseSampleFromLandmarks = ({ landmarks, t, latency }: PoseFrame): PoseSample => {
  if (landmarks.length < POSE_LANDMARK_COUNT) return emptyPoseSample({ t, latency });
  const values: Record<PoseChannel, number> = { ...NO_POSE, latency };
  for (const point of POSE_POINTS) {
    const landmark = landmarks[POSE_POINT_INDEX[point]];
    values[`${point}X`] = landmark?.x ?? Number.NaN;
    values[`${point}Y`] = landmark?.y ?? Number.NaN;
    values[`${point}Visibility`] = landmark?.visibility ?? Number.NaN;
  }
  return { t, ...values };
};

const NO_POSE = Object.fromEntries(
  POSE_CHANNELS.map((channel) => [channel, Number.NaN]),
) as Readonly<Record<PoseChannel, number>>;
