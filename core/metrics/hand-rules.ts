import type { Ms } from '../units.ts';
import type { DwellRule } from './episodes/dwell-episodes.ts';

const isYes = (value: number): boolean => value > 0.5;

/** Single pictures flicker; so long crossed, or open, and it is so (`measurement.md` 8.3). */
export const ARMS_DWELL_MS: Ms = 1_000;

export const armsCrossedRule: DwellRule = {
  isOn: isYes,
  holdMs: ARMS_DWELL_MS,
  isOver: (value) => !isYes(value),
  releaseMs: ARMS_DWELL_MS,
};

/** A hand over the face for less only passes it (`measurement.md` 8.3). */
export const TOUCH_DWELL_MS: Ms = 300;

export const handAtFaceRule: DwellRule = {
  isOn: isYes,
  holdMs: TOUCH_DWELL_MS,
  isOver: (value) => !isYes(value),
  releaseMs: TOUCH_DWELL_MS,
};
