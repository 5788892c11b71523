import type { Ms, TimeSpan } from '../units.ts';
import { MIN_STEP_MS } from '../vision/calibration-finish.ts';
import type { MarkedTarget } from '../vision/calibration.ts';
import type { CalibrationMarks } from './recording-plan.ts';

/** Marks as they are being made: either look may still be missing. */
export type MarkedLooks = {
  readonly lens: TimeSpan | null;
  readonly interviewer: TimeSpan | null;
};

/**
 * What keeps marked looks from being used. backwards: ends before it begins. too-short: less than
 * `MIN_STEP_MS`. past-the-end: the file has no pictures there. overlap: nobody looks at both at the
 * same time. no-lens: only the look into the lens says where the camera is seen.
 */
export type MarkProblem =
  | {
      readonly kind: 'backwards' | 'too-short' | 'past-the-end';
      readonly target: MarkedTarget;
    }
  | { readonly kind: 'overlap' | 'no-lens' };

/** Empty = the marks can be used. `fileEndMs` where the end of the file is known. */
export function markProblems(
  { lens, interviewer }: MarkedLooks,
  fileEndMs: Ms = Number.POSITIVE_INFINITY,
): readonly MarkProblem[] {
  const problems: MarkProblem[] = [];
  for (const { target, span } of [
    { target: 'lens', span: lens },
    { target: 'interviewer', span: interviewer },
  ] as const) {
    if (span === null) continue;
    const kind = spanProblem(span, fileEndMs);
    if (kind !== null) problems.push({ kind, target });
  }
  if (lens === null) problems.push({ kind: 'no-lens' });
  else if (problems.length === 0 && interviewer !== null && overlap(lens, interviewer))
    problems.push({ kind: 'overlap' });
  return problems;
}

/** Whether they have more than an end in common. */
export const overlap = (one: TimeSpan, other: TimeSpan): boolean =>
  one.startMs < other.endMs && other.startMs < one.endMs;

/** The marks as far as there are pictures: `markProblems` lets a look end later than those do. */
export function clampMarks(marks: CalibrationMarks, pictureEndMs: Ms): CalibrationMarks {
  const clamp = ({ startMs, endMs }: TimeSpan): TimeSpan => ({
    startMs: Math.min(startMs, pictureEndMs),
    endMs: Math.min(endMs, pictureEndMs),
  });
  return {
    lens: clamp(marks.lens),
    interviewer: marks.interviewer === null ? null : clamp(marks.interviewer),
    people: marks.people.map(clamp),
  };
}

function spanProblem(
  { startMs, endMs }: TimeSpan,
  fileEndMs: Ms,
): 'backwards' | 'too-short' | 'past-the-end' | null {
  if (!(endMs > startMs)) return 'backwards';
  if (endMs - startMs < MIN_STEP_MS) return 'too-short';
  return startMs + MIN_STEP_MS > fileEndMs ? 'past-the-end' : null;
}
