import type { Degrees } from '../../../../core/units.ts';
import type { Vector } from './figure.ts';

/** Degrees: yaw towards the subject's left, pitch up, roll with the left side higher. */
export type Turn = { readonly yaw: Degrees; readonly pitch: Degrees; readonly roll: Degrees };

/** A hand's place, and where the elbow is about; shoulder widths from the middle of the shoulders. */
export type Reach = {
  readonly wrist: Vector;
  readonly elbow: Vector;
  /** Of the lower arm about itself, and of the hand against it. */
  readonly twist: Degrees;
  readonly flex: Degrees;
};

/** How the mannequin is held in one picture. */
export type BodyPose = {
  /** The whole body moved, cm. */
  readonly moved: Vector;
  /** Everything above the hips. */
  readonly torso: Turn;
  /** Forward from the lowest joint of the spine to the uppermost, and of the neck on top of it. */
  readonly bend: Degrees;
  readonly neckForward: Degrees;
  /** Of the head before the camera, whatever is under it. */
  readonly head: Turn;
  /** What the eyes are on, camera cm. */
  readonly target: Vector;
  /** Shares: lids down, mouth open, corners of the mouth up. */
  readonly blink: number;
  readonly open: number;
  readonly smile: number;
  readonly left: Reach;
  readonly right: Reach;
};

const LEVEL: Turn = { yaw: 0, pitch: 0, roll: 0 };
const IN_THE_LAP: Reach = {
  wrist: [0.3, -1.3, 0.55],
  elbow: [0.75, -0.9, -0.1],
  twist: 0,
  flex: 0,
};

export const mirrorReach = ({ wrist, elbow, twist, flex }: Reach): Reach => ({
  wrist: [-wrist[0], wrist[1], wrist[2]],
  elbow: [-elbow[0], elbow[1], elbow[2]],
  twist: -twist,
  flex,
});

export const UPRIGHT: BodyPose = {
  moved: [0, 0, 0],
  torso: LEVEL,
  bend: 0,
  neckForward: 0,
  head: LEVEL,
  target: [0, 0, 0],
  blink: 0,
  open: 0,
  smile: 0,
  left: IN_THE_LAP,
  right: mirrorReach(IN_THE_LAP),
};

/** Every number of a pose on its way from one to another. */
export function mixPoses(from: BodyPose, to: BodyPose, share: number): BodyPose {
  const mix = (one: number, other: number): number => one + share * (other - one);
  const vector = (one: Vector, other: Vector): Vector => [
    mix(one[0], other[0]),
    mix(one[1], other[1]),
    mix(one[2], other[2]),
  ];
  const turn = (one: Turn, other: Turn): Turn => ({
    yaw: mix(one.yaw, other.yaw),
    pitch: mix(one.pitch, other.pitch),
    roll: mix(one.roll, other.roll),
  });
  const reach = (one: Reach, other: Reach): Reach => ({
    wrist: vector(one.wrist, other.wrist),
    elbow: vector(one.elbow, other.elbow),
    twist: mix(one.twist, other.twist),
    flex: mix(one.flex, other.flex),
  });
  return {
    moved: vector(from.moved, to.moved),
    torso: turn(from.torso, to.torso),
    bend: mix(from.bend, to.bend),
    neckForward: mix(from.neckForward, to.neckForward),
    head: turn(from.head, to.head),
    target: vector(from.target, to.target),
    blink: mix(from.blink, to.blink),
    open: mix(from.open, to.open),
    smile: mix(from.smile, to.smile),
    left: reach(from.left, to.left),
    right: reach(from.right, to.right),
  };
}
