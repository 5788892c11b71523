import type { Ms } from '../units.ts';

/**
 * One-Euro filter (Casiez, Roussel & Vogel 2012): a low-pass whose cut-off rises with speed.
 * FOR DISPLAY ONLY. Smoothing the evidence lowers the accuracy of contact (tried, see
 * `measurement.md` 10), so nothing that is stored or counted goes through it.
 */
export type OneEuroConfig = {
  /** Cut-off at rest, Hz: lower = calmer and later. */
  readonly minCutoffHz: number;
  /** Rise of the cut-off per unit of speed. */
  readonly beta: number;
  /** Cut-off of the speed itself, Hz. */
  readonly derivativeCutoffHz: number;
};

export type OneEuroState = { readonly t: Ms; readonly value: number; readonly speed: number };
/** `state` null = nothing seen yet, or a gap: the filter starts anew at the next value. */
export type OneEuroStep = { readonly state: OneEuroState | null; readonly value: number };

/** Starting values for angles in degrees, from the signal chain in `measurement.md` 7.1. */
export const ANGLE_ONE_EURO: OneEuroConfig = {
  minCutoffHz: 1.5,
  beta: 0.02,
  derivativeCutoffHz: 1,
};

/**
 * Returns the pure step of a filter: (state, session ms, value) -> the next state and the value to
 * draw. NaN in gives NaN out and forgets the state: a gap is never bridged.
 */
export const createOneEuro =
  (config: OneEuroConfig) =>
  (state: OneEuroState | null, t: Ms, value: number): OneEuroStep => {
    if (!Number.isFinite(value)) return { state: null, value: Number.NaN };
    if (state === null) return { state: { t, value, speed: 0 }, value };
    const seconds = (t - state.t) / 1000;
    if (!(seconds > 0)) return { state, value: state.value };
    const speed = blend(
      state.speed,
      (value - state.value) / seconds,
      smoothing(config.derivativeCutoffHz, seconds),
    );
    const cutoffHz = config.minCutoffHz + config.beta * Math.abs(speed);
    const filtered = blend(state.value, value, smoothing(cutoffHz, seconds));
    return { state: { t, value: filtered, speed }, value: filtered };
  };

const smoothing = (cutoffHz: number, seconds: number): number => {
  const turn = 2 * Math.PI * cutoffHz * seconds;
  return turn / (turn + 1);
};

const blend = (from: number, to: number, share: number): number => from + share * (to - from);
