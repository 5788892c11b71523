import { NEAR_LENS } from '../../../core/accuracy/score-looks.ts';
import type { Degrees } from '../../../core/units.ts';
import type { ClipTruth } from '../clip-truth.ts';
import type { ScoredFrame } from './estimators.ts';

/** A truth frame is compared with the newest frame at most this much later (rounding of times). */
const TIME_TOLERANCE = 0.02;

/** Mean error of the gaze of looks near the lens, degrees; null where none was measured. */
export function nearGazeError(
  frames: readonly ScoredFrame[],
  { frame, scoreFrom }: ClipTruth,
): { readonly yaw: Degrees | null; readonly pitch: Degrees | null } {
  const yaws: Degrees[] = [];
  const pitches: Degrees[] = [];
  let index = -1;
  for (const truth of frame) {
    while ((frames[index + 1]?.t ?? Number.POSITIVE_INFINITY) <= truth.t + TIME_TOLERANCE)
      index += 1;
    if (truth.t < scoreFrom || !truth.valid || truth.angCamera > NEAR_LENS) continue;
    const measured = frames[index];
    if (typeof measured?.gazeYaw === 'number')
      yaws.push(Math.abs(measured.gazeYaw - truth.gazeYaw));
    if (typeof measured?.gazePitch === 'number')
      pitches.push(Math.abs(measured.gazePitch - truth.gazePitch));
  }
  return { yaw: meanOf(yaws), pitch: meanOf(pitches) };
}

export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
