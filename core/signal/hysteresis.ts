import type { Ms } from '../units.ts';

/**
 * Turns a number into a calm on/off state: it has to stay inside for a while to switch on and
 * outside for a while to switch off; between the two thresholds nothing changes.
 */
export type HysteresisConfig = {
  readonly isInside: (value: number) => boolean;
  readonly isOutside: (value: number) => boolean;
  readonly enterAfterMs: Ms;
  readonly leaveAfterMs: Ms;
};

export type HysteresisState = {
  readonly kind: 'unknown' | 'on' | 'off';
  /** Since when the value has asked for the other state without a break; null = it does not. */
  readonly pendingSince: Ms | null;
  readonly lastMs: Ms;
};

export const HYSTERESIS_START: HysteresisState = {
  kind: 'unknown',
  pendingSince: null,
  lastMs: Number.NEGATIVE_INFINITY,
};

/**
 * Contact as it is shown live: enter below 1 (distance over radius) for 100 ms, leave above 1.3
 * for 200 ms (`measurement.md` 7.1, item 5). For display and display episodes; the measured
 * contact is decided per frame, without it.
 */
export const CONTACT_DISPLAY: HysteresisConfig = {
  isInside: (distance) => distance < 1,
  isOutside: (distance) => distance > 1.3,
  enterAfterMs: 100,
  leaveAfterMs: 200,
};

/**
 * Returns the pure step (state, session ms, value) -> state. NaN, or a silence longer than
 * `maxSilenceMs`, makes the state unknown; the first value after it decides at once, so that
 * nothing from before the gap is carried over.
 */
export const createHysteresis =
  (config: HysteresisConfig, maxSilenceMs: Ms) =>
  (state: HysteresisState, t: Ms, value: number): HysteresisState => {
    if (!Number.isFinite(value)) return { kind: 'unknown', pendingSince: null, lastMs: t };
    if (state.kind === 'unknown' || t - state.lastMs > maxSilenceMs)
      return { kind: config.isInside(value) ? 'on' : 'off', pendingSince: null, lastMs: t };
    const asksForChange = state.kind === 'on' ? config.isOutside(value) : config.isInside(value);
    if (!asksForChange) return { kind: state.kind, pendingSince: null, lastMs: t };
    const pendingSince = state.pendingSince ?? t;
    const dwellMs = state.kind === 'on' ? config.leaveAfterMs : config.enterAfterMs;
    if (t - pendingSince < dwellMs) return { kind: state.kind, pendingSince, lastMs: t };
    return { kind: state.kind === 'on' ? 'off' : 'on', pendingSince: null, lastMs: t };
  };
