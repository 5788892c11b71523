import { POSE_POINTS } from '../tracks/channels.ts';
import type { PoseChannel, PosePoint, PoseTrack } from '../tracks/channels.ts';
import type { Ratio } from '../units.ts';
import { isSeen } from './posture.ts';

/** A point of the body in shoulder widths, seen from the middle of the shoulders. */
export type BodyPoint = {
  /** Towards the subject's own left. */
  readonly left: number;
  readonly down: number;
};

/** The body's own axes in one picture; null unless both shoulders are seen. */
export type BodyFrame = {
  /** NaN coordinates = the point is not seen. */
  readonly point: (name: PosePoint) => BodyPoint;
  /** Middle of the shoulders in the picture, and their distance, shares of the frame HEIGHT. */
  readonly middle: { readonly x: number; readonly y: number };
  readonly shoulderWidth: number;
  /** False = the pose is from before the knuckles were kept. */
  readonly hasKnuckles: boolean;
};

/** Spelt once: an hour has 18 000 poses of some twenty points each. */
const CHANNELS_OF = Object.fromEntries(
  POSE_POINTS.map((point) => [
    point,
    { x: `${point}X`, y: `${point}Y`, visibility: `${point}Visibility` },
  ]),
) as Record<PosePoint, Readonly<Record<'x' | 'y' | 'visibility', PoseChannel>>>;

const UNSEEN: BodyPoint = { left: Number.NaN, down: Number.NaN };

/** By the line from shoulder to shoulder, so that a mirrored picture or a tilted body reads the same. */
export function bodyFrame(
  { columns }: PoseTrack,
  index: number,
  frameAspect: number,
): BodyFrame | null {
  const seen = (name: PosePoint): { x: number; y: number } | null => {
    const channels = CHANNELS_OF[name];
    const x = at(columns[channels.x], index);
    const y = at(columns[channels.y], index);
    return isSeen(x, y, at(columns[channels.visibility], index)) ? { x: x * frameAspect, y } : null;
  };
  const left = seen('leftShoulder');
  const right = seen('rightShoulder');
  if (left === null || right === null) return null;
  const across = { x: left.x - right.x, y: left.y - right.y };
  const width = Math.hypot(across.x, across.y);
  if (!(width > 0)) return null;
  // Down is the side of the line on which the picture's y grows, whichever way the picture is turned.
  const side = across.x >= 0 ? 1 : -1;
  const down = { x: (-side * across.y) / width, y: (side * across.x) / width };
  const middle = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const point = (name: PosePoint): BodyPoint => {
    const place = seen(name);
    if (place === null) return UNSEEN;
    const [x, y] = [place.x - middle.x, place.y - middle.y];
    return {
      left: (x * across.x + y * across.y) / width ** 2,
      down: (x * down.x + y * down.y) / width,
    };
  };
  const hasKnuckles = KNUCKLES.every((name) => !Number.isNaN(at(columns[`${name}X`], index)));
  return { point, middle, shoulderWidth: width, hasKnuckles };
}

export const HANDS = {
  left: { wrist: 'leftWrist', knuckles: ['leftIndex', 'leftPinky', 'leftThumb'] },
  right: { wrist: 'rightWrist', knuckles: ['rightIndex', 'rightPinky', 'rightThumb'] },
} as const satisfies Record<
  string,
  { readonly wrist: PosePoint; readonly knuckles: readonly PosePoint[] }
>;
const KNUCKLES: readonly PosePoint[] = Object.values(HANDS).flatMap(({ knuckles }) => knuckles);
type Hand = (typeof HANDS)[keyof typeof HANDS];

/** The hand's place: its wrist, or the middle of its knuckles where the sleeve or the edge hides that. */
export function handPlace({ point }: BodyFrame, { wrist, knuckles }: Hand): BodyPoint {
  const own = point(wrist);
  if (isKnown(own)) return own;
  const seen = knuckles.map(point).filter(isKnown);
  if (seen.length < 2) return UNSEEN;
  return {
    left: meanOf(seen.map(({ left }) => left)),
    down: meanOf(seen.map(({ down }) => down)),
  };
}

/** How many hands are seen. */
export const handsSeen = (frame: BodyFrame): number =>
  Object.values(HANDS).filter((hand) => isKnown(handPlace(frame, hand))).length;

/** An adult face in shoulder widths, as the model's shoulder points lie: half of it (our proposal). */
export const FACE_HALF_WIDTH: Ratio = 0.22;
export const FACE_HALF_HEIGHT: Ratio = 0.31;
/** Skin is touched a little outside of where the face ends (`measurement.md` 8.3). */
export const FACE_MARGIN: Ratio = 1.1;

/**
 * Fingers go on from the knuckle of the index as far as that is from the wrist, as long as they are
 * straight; half of that is where they touch when they are bent (our proposal). The model ends at the
 * knuckles, and most touches are of the fingers: of a hand at the cheek the knuckles lie below the face.
 */
export const FINGER_REACHES: readonly Ratio[] = [0.5, 1];

/**
 * 1 = a point of a hand is seen over the face, 0 = none, NaN = the face is not seen, or the track
 * has no knuckles: of most touches the wrist stays below the chin. A hand that is not seen is none
 * at the face: at a desk it is below the picture nearly always, and a rate of the time in which hands
 * are in the picture would be one of the wrong time. Whether it touches is not to be seen from the front.
 */
export function handAtFace({ point, hasKnuckles }: BodyFrame): number {
  const nose = point('nose');
  if (!isKnown(nose) || !hasKnuckles) return Number.NaN;
  const isOver = ({ left, down }: BodyPoint): boolean => {
    const across = (left - nose.left) / (FACE_HALF_WIDTH * FACE_MARGIN);
    const along = (down - nose.down) / (FACE_HALF_HEIGHT * FACE_MARGIN);
    return Math.hypot(across, along) <= 1;
  };
  return Object.values(HANDS).some(({ wrist, knuckles }) =>
    [point(wrist), ...knuckles.map(point), ...fingers(point(wrist), point(knuckles[0]))].some(
      isOver,
    ),
  )
    ? 1
    : 0;
}

/** Places along the fingers; NaN where wrist or knuckle is not seen. */
const fingers = (wrist: BodyPoint, knuckle: BodyPoint): readonly BodyPoint[] =>
  FINGER_REACHES.map((reach) => ({
    left: knuckle.left + reach * (knuckle.left - wrist.left),
    down: knuckle.down + reach * (knuckle.down - wrist.down),
  }));

export const isKnown = ({ left, down }: BodyPoint): boolean =>
  Number.isFinite(left) && Number.isFinite(down);

export const apart = (one: BodyPoint, other: BodyPoint): number =>
  Math.hypot(one.left - other.left, one.down - other.down);

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const at = (values: Float32Array, index: number): number => values[index] ?? Number.NaN;
