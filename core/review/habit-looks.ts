import type { Tile } from '../domain/tile.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import type { Degrees, Ms } from '../units.ts';
import { densestSpot } from './densest-spot.ts';
import { GAZE_VALIDITY, gazeValidity } from './gaze-validity.ts';
import { tileOffsetAt } from './interviewer-places.ts';
import { STRAIGHT_HEAD } from './resting-head.ts';

/** Looks this close to the spot are taken to be at one thing: about the noise of one look (2). */
export const SAME_PLACE: Degrees = 2.5;
/** Fewer show no habit, however long each of them stands for (our proposal). */
export const MIN_LOOKS = 30;
/** More looks make no better median of what the eyes look like there. */
const MAX_LOOKS = 240;

/**
 * Times (ms) of the looks at the direction most looked at, by the landmarks, spread evenly over all
 * of them: what the eye network can learn from without a calibration. `standsForMs`: the time each
 * sample is meant to stand for; twice that is the most it does. Empty where no direction could be the interviewer's (`densestSpot`).
 */
export const habitLooks = (face: FaceTrack, standsForMs: Ms, interviewer: Tile): readonly Ms[] => {
  const { t, columns } = face;
  const validity = gazeValidity(face, STRAIGHT_HEAD);
  const yaw = new Float32Array(t.length).fill(Number.NaN);
  const pitch = new Float32Array(t.length).fill(Number.NaN);
  for (let index = 0; index < t.length; index += 1) {
    // Beside a second face nobody knows whose eyes these are.
    if (validity[index] !== GAZE_VALIDITY.measured || columns.faces[index] !== 1) continue;
    const tile = tileOffsetAt(face, index, interviewer);
    yaw[index] = at(columns.gazeYaw, index) - at(columns.lensYaw, index) - tile.yaw;
    pitch[index] = at(columns.gazePitch, index) - at(columns.lensPitch, index) - tile.pitch;
  }
  const stands = Float32Array.from(t, (time, index) =>
    Math.min(2 * standsForMs, (t[index + 1] ?? time) - time),
  );
  const spot = densestSpot(yaw, pitch, stands);
  if (spot === null) return [];
  const times = Array.from(t).filter(
    (_, index) =>
      Math.hypot(at(yaw, index) - spot.yaw, at(pitch, index) - spot.pitch) <= SAME_PLACE,
  );
  if (times.length < MIN_LOOKS) return [];
  const step = Math.max(1, times.length / MAX_LOOKS);
  return Array.from(
    { length: Math.min(times.length, MAX_LOOKS) },
    (_, index) => times[Math.floor(index * step)] ?? Number.NaN,
  );
};

const at = (values: Float32Array, index: number): number => values[index] ?? Number.NaN;
