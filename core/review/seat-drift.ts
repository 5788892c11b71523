import type { Calibration } from '../domain/calibration.ts';
import { median } from '../signal/statistics.ts';
import { sampleWeights } from '../signal/weights.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import type { Centimetres, Ms, Ratio, TimeSpan } from '../units.ts';
import { isSeatSeen } from '../vision/measurable.ts';
import { matrixDistance, relativeDistance } from '../vision/posture.ts';
import { withoutOtherFaces } from './own-face.ts';

/** Further from its place in the calibration than this, a head is elsewhere (`measurement.md` 7.2). */
export const MAX_SEAT_SHIFT: Centimetres = 10;
/**
 * The same by size alone, for cameras whose centimetres are wrong and calibrations without a place:
 * a share of the calibrated distance, well beyond a lean of 12 % (our proposal).
 */
export const MAX_DISTANCE_CHANGE: Ratio = 0.2;
/** The seat is the median of a minute: whoever leans over for a moment has not moved. */
export const SEAT_WINDOW_MS: Ms = 60_000;
const SEAT_STEP_MS: Ms = 10_000;
/** A minute of which less than half was seen says nothing of the seat (our proposal). */
const LEAST_SEEN: Ratio = 0.5;
/** Enough for a median; a minute has 1,800 samples. */
const SAMPLES_A_MEDIAN = 300;

/** Where the head was: centimetres from the lens, and distance as a multiple of the calibrated one. */
export type Seat = {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly distanceRatio: Ratio;
};

/** A stretch in which the user sat elsewhere than in the calibration, or the camera was moved. */
export type SeatDrift = {
  readonly span: TimeSpan;
  /** Greatest distance from the calibrated place; null where only the size of the head tells. */
  readonly centimetres: Centimetres | null;
  /** True = it lasts to the end of what was measured. */
  readonly isToTheEnd: boolean;
};

type SeatBaseline = Pick<Calibration, 'headPlace' | 'headDistance' | 'eyeDistance' | 'headYaw'>;

/** How far a seat is from the calibrated one; NaN or null = not measured. */
const seatShift = (
  { x, y, z }: Omit<Seat, 'distanceRatio'>,
  { headPlace }: Pick<Calibration, 'headPlace'>,
): Centimetres | null => {
  if (headPlace === null) return null;
  const shift = Math.hypot(x - headPlace.x, y - headPlace.y, z - headPlace.z);
  return Number.isFinite(shift) ? shift : null;
};

/** Whether a seat is another one than in the calibration. What was not measured is no objection. */
export const isElsewhere = (seat: Seat, calibration: SeatBaseline): boolean => {
  const shift = seatShift(seat, calibration);
  return (
    (shift !== null && shift > MAX_SEAT_SHIFT) ||
    Math.abs(seat.distanceRatio - 1) > MAX_DISTANCE_CHANGE
  );
};

/** The seat in a stretch of a track; null when less than half of it was seen. */
export const seatIn = (
  track: FaceTrack,
  { startMs, endMs }: TimeSpan,
  calibration: SeatBaseline,
): Seat | null => {
  const { t, columns } = track;
  const start = firstFrom(t, startMs);
  const end = firstFrom(t, endMs);
  const weights = sampleWeights(t.subarray(start, end), endMs);
  const seen: number[] = [];
  let seenMs = 0;
  for (let index = start; index < end; index += 1) {
    if (!isSeen(track, index)) continue;
    seen.push(index);
    seenMs += at(weights, index - start);
  }
  if (seenMs < LEAST_SEEN * (endMs - startMs)) return null;
  const stride = Math.max(1, Math.floor(seen.length / SAMPLES_A_MEDIAN));
  const kept = seen.filter((_, count) => count % stride === 0);
  return {
    x: median(kept.map((index) => at(columns.headX, index))),
    y: median(kept.map((index) => at(columns.headY, index))),
    z: median(kept.map((index) => at(columns.headZ, index))),
    distanceRatio: median(
      kept.map((index) =>
        relativeDistance(
          matrixDistance(
            at(columns.headX, index),
            at(columns.headY, index),
            at(columns.headZ, index),
          ),
          at(columns.eyeDistance, index),
          at(columns.headYaw, index),
          calibration,
        ),
      ),
    ),
  };
};

/**
 * The stretches from `startMs` on in which the seat was another one: minutes, every ten seconds,
 * those next to one another put together. A median turns when half of its minute is over, so a
 * stretch begins and ends in the middle of one, but at the ends of the track. None in less than a
 * minute, and none without a calibration: there is nothing to compare with.
 */
export const findSeatDrifts = (
  given: FaceTrack,
  calibration: SeatBaseline | null,
  startMs: Ms,
  endMs: Ms,
): readonly SeatDrift[] => {
  if (calibration === null) return [];
  const { track } = withoutOtherFaces(given);
  const minutes: Minute[] = [];
  for (let from = startMs; from + SEAT_WINDOW_MS <= endMs; from += SEAT_STEP_MS) {
    const seat = seatIn(track, { startMs: from, endMs: from + SEAT_WINDOW_MS }, calibration);
    // Not seen is not moved back: the stretch stands as far as it was seen.
    if (seat === null || !isElsewhere(seat, calibration)) continue;
    minutes.push({ from, shift: seatShift(seat, calibration) });
  }
  return togetherInTime(minutes).map((stretch): SeatDrift => {
    const [first = 0, last = 0] = [stretch.at(0)?.from, stretch.at(-1)?.from];
    const isToTheEnd = last + SEAT_WINDOW_MS + SEAT_STEP_MS > endMs;
    return {
      span: {
        startMs: first === startMs ? first : first + SEAT_WINDOW_MS / 2,
        endMs: isToTheEnd ? endMs : last + SEAT_WINDOW_MS / 2,
      },
      centimetres: stretch.map(({ shift }) => shift).reduce(greatest, null),
      isToTheEnd,
    };
  });
};

type Minute = { readonly from: Ms; readonly shift: Centimetres | null };

const togetherInTime = (minutes: readonly Minute[]): readonly (readonly Minute[])[] => {
  const stretches: Minute[][] = [];
  for (const minute of minutes) {
    const newest = stretches.at(-1);
    if (newest?.at(-1)?.from === minute.from - SEAT_STEP_MS) newest.push(minute);
    else stretches.push([minute]);
  }
  return stretches;
};

const greatest = (one: Centimetres | null, other: Centimetres | null): Centimetres | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

/** Whether somebody sits elsewhere now than in the calibration; not where that is not known. */
export const isElsewhereNow = (track: FaceTrack, calibration: SeatBaseline, nowMs: Ms): boolean => {
  const minute = { startMs: nowMs - SEAT_WINDOW_MS, endMs: nowMs };
  const seat = seatIn(withoutOtherFaces(track).track, minute, calibration);
  return seat !== null && isElsewhere(seat, calibration);
};

const isSeen = ({ columns }: FaceTrack, index: number): boolean =>
  isSeatSeen({ faceHeight: at(columns.faceHeight, index), headYaw: at(columns.headYaw, index) }) &&
  Number.isFinite(at(columns.headZ, index));

/** Index of the first sample at or after a time. */
const firstFrom = (t: Float64Array, time: Ms): number => {
  let low = 0;
  let high = t.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(t, middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
};

const at = (values: Float64Array | Float32Array, index: number): number =>
  values[index] ?? Number.NaN;
