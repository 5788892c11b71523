import type { FrameLine } from '../../../core/analysis/frame-lines.ts';
import type { ClipTruth } from './clip-run.ts';

/**
 * Of the frames in which one of several people is looked at, the share with the right one; null of
 * clips with one interviewer. Blinks, and what the calibration was made from, do not count.
 */
export function rightPerson(frames: readonly FrameLine[], truth: ClipTruth): number | null {
  const places = new Set(truth.calibration.map(({ index }) => index ?? null));
  places.delete(null);
  if (places.size < 2) return null;
  const asked = truth.frame.flatMap((frame, index) =>
    frame.valid && frame.t >= truth.scoreFrom && frame.face !== undefined
      ? [{ index, face: frame.face }]
      : [],
  );
  const personAt = new Map(frames.map(({ t, person }) => [Math.round(t * truth.fps), person]));
  const right = asked.filter(({ index, face }) => personAt.get(index) === face);
  return asked.length === 0 ? null : right.length / asked.length;
}
