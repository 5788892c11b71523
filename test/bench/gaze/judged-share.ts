import type { Ratio } from '../../../core/units.ts';
import type { ClipTruth } from '../clip-truth.ts';
import type { ScoredFrame } from './estimators.ts';

/** Seconds: a truth frame goes with the newest frame at most this much later, as in the scorer. */
const TIME_TOLERANCE = 0.02;
/** Seconds for which a frame stands, as in the scorer (`--hold`). */
const HOLD = 0.4;

/**
 * Share of the frames that could be scored in which contact was told, either way. The scorer's own
 * coverage asks only whether there is a frame; one that says "not measured" is left out of its
 * accuracy all the same, so this must stand beside it. Null = nothing could be scored.
 */
export function judgedShare(
  frames: readonly ScoredFrame[],
  { frame, scoreFrom }: ClipTruth,
): Ratio | null {
  let index = -1;
  let scored = 0;
  let judged = 0;
  for (const { t, valid } of frame) {
    while ((frames[index + 1]?.t ?? Number.POSITIVE_INFINITY) <= t + TIME_TOLERANCE) index += 1;
    if (t < scoreFrom || !valid) continue;
    scored += 1;
    const newest = frames[index];
    if (newest !== undefined && t - newest.t <= HOLD && typeof newest.eyeContact === 'number')
      judged += 1;
  }
  return scored === 0 ? null : judged / scored;
}
