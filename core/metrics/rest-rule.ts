import type { Movements } from '../domain/movements.ts';
import type { Ms } from '../units.ts';
import { MOST_REST_SPEED } from '../vision/movements/hands.ts';
import type { DwellRule } from './episodes/dwell-episodes.ts';

/** Slower than this a hand rests, shoulder widths a second (`measurement.md` 8.3, our proposal). */
export const REST_BELOW = 0.15;
/** For so long (`measurement.md` 8.3). */
export const REST_HOLD_MS: Ms = 1_000;
/**
 * How much faster than nine in ten readings of the own resting hands still counts as rest: one reading
 * in ten would end it. Our proposal.
 */
export const REST_MARGIN = 1.3;

/** The limit of rest, raised where this camera makes resting hands tremble; never as far as a stroke. */
export const restBelow = (movements: Movements | null): number => {
  const restSpeed = movements?.lap?.restSpeed ?? 0;
  return Math.min(MOST_REST_SPEED, Math.max(REST_BELOW, REST_MARGIN * restSpeed));
};

export const atRestRule = (movements: Movements | null): DwellRule => {
  const limit = restBelow(movements);
  return {
    isOn: (value) => value < limit,
    holdMs: REST_HOLD_MS,
    isOver: (value) => value >= limit,
    releaseMs: 0,
  };
};
