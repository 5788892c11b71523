import type { PoseLandmark } from '../../../core/vision/pose-features.ts';
import { degreesToRadians } from '../../../core/units.ts';
import type { AnalyticPerson } from './analytic-person.ts';
import type { Arm, Point, Stance } from './stance.ts';

/** From the middle of the shoulders to the joint at the top of the neck, cm. */
const NECK: Point = [0, 11, 2];
/** The axis of rolls is at the hips. */
const HIPS_DOWN = 50;
/** Of a rounding back: how far the shoulders sink, and the head comes forward, a centimetre sunk. */
const ROUND = { shoulders: 0.4, forward: 0.8 };

/** The head's points from the joint at the top of the neck, of a mean adult, cm. */
export const HEAD_POINTS = {
  origin: [0, 5, 6],
  nose: [0, 3, 12],
  leftEar: [7.5, 4, 1],
  rightEar: [-7.5, 4, 1],
  leftEyeOuter: [4.5, 7, 8.5],
  leftEyeInner: [1.7, 7, 9],
  rightEyeInner: [-1.7, 7, 9],
  rightEyeOuter: [-4.5, 7, 8.5],
  chin: [0, -5, 9],
  forehead: [0, 13, 8],
  leftCheek: [7.2, 4, 3],
  rightCheek: [-7.2, 4, 3],
} as const satisfies Record<string, Point>;

/** Every point of a stance in camera centimetres: the lens at the origin, z negative before it. */
export type PlacedBody = {
  readonly head: Readonly<Record<keyof typeof HEAD_POINTS, Point>>;
  readonly joints: Readonly<Record<string, Point>>;
};

export function placeBody(person: AnalyticPerson, stance: Stance): PlacedBody {
  const isRound = stance.style === 'round';
  const sunk = isRound ? ROUND.shoulders * stance.slid : stance.slid;
  const headDown = stance.slid - sunk;
  const headForward = isRound ? ROUND.forward * stance.slid : 0;
  const neck = add(NECK, [0, -headDown, headForward]);
  const shouldersY = person.height - NECK[1] - 5;
  const z = -person.distance * (1 - stance.lean) - NECK[2] - 6;
  const place = (point: Point): Point => {
    const turned = turnY(point, stance.turn);
    const rolled = rollAbout(turned, stance.roll, [0, -HIPS_DOWN, 0]);
    return pitchUp(add(rolled, [person.side, shouldersY - sunk, z]), person.tilt);
  };
  const head = Object.fromEntries(
    Object.entries(HEAD_POINTS).map(([name, point]) => {
      const sized: Point = [
        point[0] * person.headSize,
        point[1] * person.headSize,
        point[2] * person.headSize,
      ];
      const posed = turnY(pitchUp(sized, stance.headPitch), stance.headYaw);
      return [name, place(add(neck, posed))];
    }),
  ) as Record<keyof typeof HEAD_POINTS, Point>;
  const width = person.shoulderWidth;
  const joints: Record<string, Point> = {
    leftShoulder: place([width / 2, 0, 0]),
    rightShoulder: place([-width / 2, 0, 0]),
  };
  for (const [side, arm] of [
    ['left', stance.left],
    ['right', stance.right],
  ] as const)
    for (const [name, point] of Object.entries(armPoints(arm, width)))
      joints[`${side}${name}`] = place(point);
  return { head, joints };
}

/** A hand goes on from the wrist the way the lower arm points; its knuckles are 8 to 10 cm on. */
function armPoints({ elbow, wrist }: Arm, width: number): Record<string, Point> {
  const [from, to] = [scale(elbow, width), scale(wrist, width)];
  const along = add(to, scale(from, -1));
  const unit = scale(along, 1 / Math.hypot(...along));
  const knuckle = (reach: number, aside: number): Point =>
    add(add(to, scale(unit, reach)), [aside, 0, 0]);
  return {
    Elbow: from,
    Wrist: to,
    Index: knuckle(9, 1.5),
    Pinky: knuckle(8, -2.5),
    Thumb: knuckle(6, 2.5),
  };
}

const POSE_INDEX: Readonly<Record<string, number>> = {
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
const POSE_LANDMARKS = 33;
const SURE = 0.95;
const UNSURE = 0.2;

/** What a pose model would say of it, were it right up to its jitter. */
export function bodyLandmarks(
  person: AnalyticPerson,
  { head, joints }: PlacedBody,
  hidden: ReadonlySet<string>,
  jitter: () => number,
): readonly PoseLandmark[] {
  const landmarks: PoseLandmark[] = Array.from({ length: POSE_LANDMARKS }, () => ({
    x: 0.5,
    y: 1.5,
    visibility: 0,
  }));
  const points: readonly (readonly [string, number, Point])[] = [
    ['nose', 0, head.nose],
    ['leftEar', 7, head.leftEar],
    ['rightEar', 8, head.rightEar],
    ...Object.entries(joints).map(([name, point]) => [name, POSE_INDEX[name] ?? 0, point] as const),
  ];
  for (const [name, index, point] of points) {
    const [x, y] = toPixels(person, point);
    landmarks[index] = {
      x: (x + jitter()) / person.frameWidth,
      y: (y + jitter()) / person.frameHeight,
      visibility: hidden.has(name) ? UNSURE : SURE,
    };
  }
  return landmarks;
}

export const toPixels = (
  { focal, frameWidth, frameHeight }: AnalyticPerson,
  [x, y, z]: Point,
): readonly [number, number] => [
  frameWidth / 2 + (focal * x) / -z,
  frameHeight / 2 - (focal * y) / -z,
];

const add = (one: Point, other: Point): Point => [
  one[0] + other[0],
  one[1] + other[1],
  one[2] + other[2],
];
const scale = (point: Point, factor: number): Point => [
  point[0] * factor,
  point[1] * factor,
  point[2] * factor,
];

/** > 0 towards the subject's left. */
function turnY([x, y, z]: Point, degrees: number): Point {
  const angle = degreesToRadians(degrees);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return [x * cosine + z * sine, y, z * cosine - x * sine];
}

function pitchUp([x, y, z]: Point, degrees: number): Point {
  const angle = degreesToRadians(degrees);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return [x, y * cosine + z * sine, z * cosine - y * sine];
}

/** > 0 = the subject's left higher. */
function rollAbout([x, y, z]: Point, degrees: number, centre: Point): Point {
  const angle = degreesToRadians(degrees);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const [dx, dy] = [x - centre[0], y - centre[1]];
  return [centre[0] + dx * cosine - dy * sine, centre[1] + dx * sine + dy * cosine, z];
}
