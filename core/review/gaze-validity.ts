import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import type { Ms } from '../units.ts';
import { gazeRejection, HEAD_SPEED_BASE_MS } from '../vision/measurable.ts';
import type { RestingHead } from './resting-head.ts';

/** Closures up to this are blinks: the eyes are taken to stay where they were (`measurement.md` 7.1). */
const MAX_BLINK_MS: Ms = 400;

/** What may be read from a sample: its gaze, nothing, or nothing because the eyes were closed. */
export const GAZE_VALIDITY = { unknown: 0, measured: 1, closed: 2 } as const;

/** The validity of every sample's gaze, as values of `GAZE_VALIDITY`; turned = from the resting head. */
export const gazeValidity = (track: FaceTrack, resting: RestingHead): Uint8Array => {
  const { t, columns } = track;
  const validity = new Uint8Array(t.length);
  // One object for all samples: an hour has a hundred thousand of them.
  const input = { faces: 0, faceHeight: 0, headYaw: 0, headPitch: 0, blink: 0, headSpeed: 0 };
  let earlier = 0;
  for (let index = 0; index < t.length; index += 1) {
    const time = at(t, index);
    while (earlier + 1 < index && time - at(t, earlier + 1) >= HEAD_SPEED_BASE_MS) earlier += 1;
    input.faces = at(columns.faces, index);
    input.faceHeight = at(columns.faceHeight, index);
    input.headYaw = at(columns.headYaw, index) - resting.yaw;
    input.headPitch = at(columns.headPitch, index) - resting.pitch;
    input.blink = (at(columns.blinkLeft, index) + at(columns.blinkRight, index)) / 2;
    input.headSpeed = headSpeed(track, earlier, index);
    const rejection = gazeRejection(input);
    validity[index] =
      rejection === null
        ? GAZE_VALIDITY.measured
        : rejection === 'eyes-closed'
          ? GAZE_VALIDITY.closed
          : GAZE_VALIDITY.unknown;
  }
  return validity;
};

/**
 * Holds the last gaze through blinks, in place: THE ONLY PLACE where a value is carried forward. A
 * blink is a closure of at most `MAX_BLINK_MS` between two samples with measured gaze, without a
 * gap in the track. Everything longer stays NaN.
 */
export const holdThroughBlinks = (
  t: Float64Array,
  validity: Uint8Array,
  gazeYaw: Float32Array,
  gazePitch: Float32Array,
): void => {
  let index = 0;
  while (index < t.length) {
    if (validity[index] !== GAZE_VALIDITY.closed) {
      index += 1;
      continue;
    }
    const start = index;
    while (index < t.length && validity[index] === GAZE_VALIDITY.closed) index += 1;
    if (isBlink(t, validity, start, index)) {
      gazeYaw.fill(at(gazeYaw, start - 1), start, index);
      gazePitch.fill(at(gazePitch, start - 1), start, index);
    }
  }
};

const isBlink = (t: Float64Array, validity: Uint8Array, start: number, end: number): boolean => {
  const isBetweenLooks =
    validity[start - 1] === GAZE_VALIDITY.measured && validity[end] === GAZE_VALIDITY.measured;
  if (!isBetweenLooks || !(at(t, end) - at(t, start) <= MAX_BLINK_MS)) return false;
  for (let index = start; index <= end; index += 1)
    if (!(at(t, index) - at(t, index - 1) <= MAX_SAMPLE_MS)) return false;
  return true;
};

/** Centimetres a second between two samples; NaN unless they are close enough in time. */
const headSpeed = ({ t, columns }: FaceTrack, from: number, to: number): number => {
  const elapsed = at(t, to) - at(t, from);
  if (!(elapsed >= HEAD_SPEED_BASE_MS && elapsed <= MAX_SAMPLE_MS)) return Number.NaN;
  const way = Math.hypot(
    at(columns.headX, to) - at(columns.headX, from),
    at(columns.headY, to) - at(columns.headY, from),
    at(columns.headZ, to) - at(columns.headZ, from),
  );
  return (way / elapsed) * 1000;
};

const at = (values: Float64Array | Float32Array, index: number): number =>
  values[index] ?? Number.NaN;
