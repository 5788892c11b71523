import { mirrorReach } from './pose.ts';
import type { BodyPose, Reach } from './pose.ts';

/** Left arms; z is before the body. */
export const REACHES = {
  table: { wrist: [0.3, -0.75, 0.75], elbow: [0.8, -0.9, 0], twist: -30, flex: 0 },
  together: { wrist: [0.12, -0.72, 0.72], elbow: [0.8, -0.9, 0], twist: -20, flex: 0 },
  gesture: { wrist: [0.62, -0.5, 0.7], elbow: [0.8, -0.9, 0], twist: 60, flex: 0 },
  crossedOver: { wrist: [-0.3, -0.6, 0.5], elbow: [0.75, -0.9, 0.3], twist: -30, flex: 0 },
  crossedUnder: { wrist: [-0.24, -0.72, 0.34], elbow: [0.75, -0.9, 0.3], twist: -30, flex: 0 },
  chin: { wrist: [0.15, 0, 0.52], elbow: [0.6, -0.8, 0.5], twist: 0, flex: 0 },
  cheek: { wrist: [0.33, 0.08, 0.4], elbow: [0.7, -0.7, 0.5], twist: 0, flex: 0 },
  nose: { wrist: [0.12, 0.2, 0.62], elbow: [0.7, -0.6, 0.5], twist: 0, flex: 0 },
  besideFace: { wrist: [0.8, 0.1, 0.4], elbow: [0.8, -0.8, 0.2], twist: 0, flex: 0 },
  chest: { wrist: [0.15, -0.4, 0.45], elbow: [0.8, -0.9, 0.2], twist: 0, flex: 0 },
} as const satisfies Record<string, Reach>;

type Arms = Pick<BodyPose, 'left' | 'right'>;

export const bothHands = (reach: Reach): Arms => ({ left: reach, right: mirrorReach(reach) });

/** One hand here, the other there. */
export const hands = (own: Reach, other: Reach, isLeft: boolean): Arms =>
  isLeft ? { left: own, right: mirrorReach(other) } : { left: other, right: mirrorReach(own) };
