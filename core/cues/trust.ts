import { unmeasuredPeople } from '../domain/calibration.ts';
import type { Calibration } from '../domain/calibration.ts';
import { isToldApart } from '../review/panel.ts';
import type { Panel } from '../review/panel.ts';
import type { Ratio } from '../units.ts';
import type { CueTrust } from './types.ts';

/**
 * Looks give a cue only after a check of the calibration with further looks that told at least this
 * share of them right (balanced accuracy). No check, no cues about looks: a wrong one is worse than
 * none. On the rendered clips the measurement reaches .96, on its worst clip .85 (our proposal).
 */
export const MIN_HOLD_OUT: Ratio = 0.9;

/** What may give a cue now. */
export const cueTrust = (
  calibration: Calibration | null,
  hasSeatMoved: boolean,
  panel: Pick<Panel, 'names' | 'neighbourAngle'> | null,
): CueTrust => {
  const isSeated = calibration !== null && !hasSeatMoved;
  // Where one of a panel is not known to sit, a look at them may be taken for one elsewhere.
  const gaze =
    isSeated &&
    unmeasuredPeople(calibration, panel?.names.length).length === 0 &&
    (calibration.holdOut?.balancedAccuracy ?? 0) >= MIN_HOLD_OUT;
  // The picture itself needs no calibration: its edges are where they are.
  const people = gaze && panel !== null && isToldApart(panel);
  return { gaze, people, posture: isSeated, picture: true };
};
