import type { PoseTrack } from '../tracks/channels.ts';
import type { Ms } from '../units.ts';
import { msToSeconds } from '../units.ts';
import { armsCrossed } from '../vision/arms.ts';
import { apart, bodyFrame, handAtFace, handPlace, HANDS, handsSeen } from '../vision/hands.ts';
import type { BodyFrame } from '../vision/hands.ts';

/**
 * What hands and arms do, one value per analysed pose. NaN = not measured: shoulders, or what else it
 * takes, are not seen.
 */
export type HandSignals = {
  /** 0, 1 or 2 hands are seen. */
  readonly handsSeen: Float32Array;
  /** 1 yes, 0 no. */
  readonly armsCrossed: Float32Array;
  readonly handAtFace: Float32Array;
  /** Of the faster hand against the body, shoulder widths a second; NaN where none is seen. */
  readonly handSpeed: Float32Array;
  /** Of the middle of the shoulders, shoulder widths a second. */
  readonly shoulderSpeed: Float32Array;
};

/**
 * A speed is read over this long: over less, the model's jitter of some 2 % of a shoulder width
 * would be all there is to see; over more, a stroke would be half over (our proposal).
 */
export const SPEED_BASE_MS: Ms = 200;
/** Slower pictures than these, and a hand's way in between is not known (our proposal). */
export const LONGEST_SPEED_BASE_MS: Ms = 500;
/** A hand that passes the face this fast is a gesture, shoulder widths a second (`measurement.md` 8.3). */
export const PASSING_SPEED = 0.5;

export function buildHandSignals(pose: PoseTrack, frameAspect: number): HandSignals {
  const { t } = pose;
  const frames = Array.from(t, (_, index) => bodyFrame(pose, index, frameAspect));
  const ofFrame = (read: (frame: BodyFrame) => number): Float32Array =>
    Float32Array.from(frames, (frame) => (frame === null ? Number.NaN : read(frame)));
  const ofHand = (hand: (typeof HANDS)[keyof typeof HANDS]): Float32Array =>
    speeds(t, frames, (now, then) => apart(handPlace(now, hand), handPlace(then, hand)));
  const handSpeed = fasterOf(ofHand(HANDS.left), ofHand(HANDS.right));
  const over = ofFrame(handAtFace);
  return {
    handsSeen: ofFrame(handsSeen),
    armsCrossed: ofFrame(armsCrossed),
    // The speed is that of either hand; one that gestures while the other rests at the chin is rare.
    handAtFace: over.map((value, index) =>
      value === 1 && at(handSpeed, index) >= PASSING_SPEED ? 0 : value,
    ),
    handSpeed,
    shoulderSpeed: speeds(
      t,
      frames,
      (now, then) =>
        Math.hypot(now.middle.x - then.middle.x, now.middle.y - then.middle.y) / now.shoulderWidth,
    ),
  };
}

/** How fast something went at each pose, since the newest earlier pose that is far enough in time. */
function speeds(
  t: Float64Array,
  frames: readonly (BodyFrame | null)[],
  way: (now: BodyFrame, then: BodyFrame) => number,
): Float32Array {
  let before = 0;
  return Float32Array.from(t, (time, index) => {
    while (before + 1 < index && time - at(t, before + 1) >= SPEED_BASE_MS) before += 1;
    const [now, then] = [frames[index] ?? null, frames[before] ?? null];
    const elapsed = time - at(t, before);
    if (now === null || then === null) return Number.NaN;
    if (!(elapsed >= SPEED_BASE_MS && elapsed <= LONGEST_SPEED_BASE_MS)) return Number.NaN;
    return way(now, then) / msToSeconds(elapsed);
  });
}

/** The faster of two; where only one is known, that one. */
const fasterOf = (one: Float32Array, other: Float32Array): Float32Array =>
  one.map((value, index) => {
    const second = at(other, index);
    if (Number.isNaN(value) || Number.isNaN(second)) return Number.isNaN(value) ? second : value;
    return Math.max(value, second);
  });

const at = (values: Float64Array | Float32Array, index: number): number =>
  values[index] ?? Number.NaN;
