import type { DwellRule } from './episodes/dwell-episodes.ts';
import type { Ms } from '../units.ts';
import { msToSeconds } from '../units.ts';

/** Change of the distance, share of the baseline, from which one leans (measurement.md 8.3, ours). */
export const LEAN_FROM = 0.12;
/** A lean is over at half of that (measurement.md 8.3, ours). */
export const LEAN_LEAVE = LEAN_FROM / 2;
const LEAN_HOLD_MS: Ms = 3000;

/** `sign` 1 = towards the camera, -1 = away from it. */
export const createLeanRule = (sign: 1 | -1): DwellRule => ({
  isOn: (value) => sign * value > LEAN_FROM,
  holdMs: LEAN_HOLD_MS,
  isOver: (value) => sign * value < LEAN_LEAVE,
  releaseMs: 0,
});

export const leanHow = (direction: string): string =>
  `Share of the measured time in episodes: more than ${100 * LEAN_FROM} % ${direction} than at calibration for ${msToSeconds(LEAN_HOLD_MS)} s or longer, until under ${100 * LEAN_LEAVE} %. The distance comes from the size of the head and from the space between the eyes in the picture, the latter corrected for a turned head. Interval: bootstrap over the episodes, Wilson interval under 5 of them.`;

export const LEAN_LIMITS =
  'Only the change against calibration counts: moving the chair or the camera afterwards looks like a lean. With the head turned far to a side it is not measured.';
