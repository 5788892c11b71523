import { degreesToRadians } from '../../../../core/units.ts';
import { FACE_LANDMARK_COUNT } from '../../../../core/vision/landmarks.ts';
import type { Landmark } from '../../../../core/vision/landmarks.ts';

type Point = readonly [number, number, number];

export type AnalyticHead = {
  readonly yaw?: number;
  readonly pitch?: number;
  readonly roll?: number;
  /** Middle between the eyes, camera centimetres. */
  readonly position?: Point;
  /** Iris moved in the head's own frame, centimetres: x to the subject's left, y up. */
  readonly iris?: readonly [number, number];
  readonly frame?: { readonly width: number; readonly height: number };
  readonly blendshapes?: Readonly<Record<string, number>>;
};

const HALF_FIELD = Math.tan(degreesToRadians(63 / 2));
export const EYE_APART_CM = 6.4;
export const IRIS_CM = 1.17;

/** Points of a schematic head, in its own axes (x = its left, y up, z forward), eyes at 0. */
const headPoints = (iris: readonly [number, number]): ReadonlyMap<number, Point> => {
  const right = -EYE_APART_CM / 2;
  const left = EYE_APART_CM / 2;
  const half = IRIS_CM / 2;
  return new Map<number, Point>([
    [33, [right - 1.4, 0, 0]],
    [133, [right + 1.4, 0, 0]],
    [159, [right, 0.5, 0]],
    [263, [left + 1.4, 0, 0]],
    [362, [left - 1.4, 0, 0]],
    [386, [left, 0.5, 0]],
    [468, [right + iris[0], iris[1], 0]],
    [469, [right + iris[0] + half, iris[1], 0]],
    [471, [right + iris[0] - half, iris[1], 0]],
    [473, [left + iris[0], iris[1], 0]],
    [474, [left + iris[0] + half, iris[1], 0]],
    [476, [left + iris[0] - half, iris[1], 0]],
    [1, [0, -4, 2]],
    [10, [0, 8, 0]],
    [152, [0, -10, 0]],
    [234, [-7, 0, 0]],
    [454, [7, 0, 0]],
  ]);
};

/** R = Ry(yaw) Rx(-pitch) Rz(roll), as rows. */
const rotationOf = (yawDeg: number, pitchDeg: number, rollDeg: number): readonly Point[] => {
  const [cy, sy] = [Math.cos(degreesToRadians(yawDeg)), Math.sin(degreesToRadians(yawDeg))];
  const [cp, sp] = [Math.cos(degreesToRadians(pitchDeg)), Math.sin(degreesToRadians(pitchDeg))];
  const [cr, sr] = [Math.cos(degreesToRadians(rollDeg)), Math.sin(degreesToRadians(rollDeg))];
  return [
    [cy * cr - sy * sp * sr, -cy * sr - sy * sp * cr, sy * cp],
    [cp * sr, cp * cr, sp],
    [-sy * cr - cy * sp * sr, sy * sr - cy * sp * cr, cy * cp],
  ];
};

/** A head seen by MediaPipe's virtual camera: landmarks, matrix and blendshapes of one frame. */
export const projectHead = ({
  yaw = 0,
  pitch = 0,
  roll = 0,
  position = [0, 0, -60],
  iris = [0, 0],
  frame = { width: 640, height: 480 },
  blendshapes = {},
}: AnalyticHead) => {
  const rows = rotationOf(yaw, pitch, roll);
  const place = (point: Point): Landmark => {
    const [x = 0, y = 0, z = 0] = rows.map(
      (row, axis) =>
        row[0] * point[0] + row[1] * point[1] + row[2] * point[2] + (position[axis] ?? 0),
    );
    const aspect = frame.width / frame.height;
    return {
      x: 0.5 + x / -z / HALF_FIELD / aspect / 2,
      y: 0.5 - y / -z / HALF_FIELD / 2,
      // Depth against the head's middle, in the scale of x, negative towards the camera.
      z: -(z - position[2]) / -position[2] / HALF_FIELD / aspect / 2,
    };
  };
  const points = headPoints(iris);
  const landmarks = Array.from({ length: FACE_LANDMARK_COUNT }, (_, index) =>
    place(points.get(index) ?? [0, 0, 0]),
  );
  const scale = 1.07;
  const column = (index: 0 | 1 | 2): number[] => [...rows.map((row) => row[index] * scale), 0];
  return {
    t: 0,
    landmarks,
    matrix: [...column(0), ...column(1), ...column(2), ...position, 1],
    blendshapes: { ...NEUTRAL, ...blendshapes },
    frameWidth: frame.width,
    frameHeight: frame.height,
    faces: 1,
    light: 120,
    latency: 30,
  };
};

const NEUTRAL: Readonly<Record<string, number>> = Object.fromEntries(
  ['LookOut', 'LookIn', 'LookUp', 'LookDown', 'Blink']
    .flatMap((name) => [`eye${name}Left`, `eye${name}Right`])
    .concat('mouthSmileLeft', 'mouthSmileRight')
    .map((name) => [name, 0]),
);

const SWAPPED_POINTS: readonly (readonly [number, number])[] = [
  [33, 263],
  [133, 362],
  [159, 386],
  [468, 473],
  [469, 476],
  [471, 474],
  [234, 454],
];

/** What MediaPipe would return for the same picture mirrored: sides swapped, x turned round. */
export const mirrorFrame = (frame: ReturnType<typeof projectHead>) => {
  const landmarks = frame.landmarks.map((point) => ({ ...point, x: 1 - point.x }));
  const swapped = [...landmarks];
  for (const [a, b] of SWAPPED_POINTS) {
    swapped[a] = landmarks[b] ?? { x: 0, y: 0, z: 0 };
    swapped[b] = landmarks[a] ?? { x: 0, y: 0, z: 0 };
  }
  // x is turned round both in the picture and in the head's own axes.
  const turned = new Set([1, 2, 4, 8, 12]);
  return {
    ...frame,
    landmarks: swapped,
    matrix: frame.matrix.map((value, index) => (turned.has(index) ? -value : value)),
    blendshapes: Object.fromEntries(
      Object.entries(frame.blendshapes).map(([name, value]) => [
        name.endsWith('Left') ? name.replace('Left', 'Right') : name.replace('Right', 'Left'),
        value,
      ]),
    ),
  };
};
