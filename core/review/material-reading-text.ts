import { totalLength } from '../metrics/episodes/samples.ts';
import { clockText } from '../metrics/figure-text.ts';
import type { MaterialReading } from './material-reading.ts';

/** What the row is called in the review and in the notes. */
export const READING_LABEL = 'Reading the material';

/** "1:10 of at most 1:15, not counted" and, where there was more of it, how much counts. */
export function readingText({ readMs, allowanceMs, beyond }: MaterialReading): string {
  const allowance = clockText(allowanceMs);
  if (readMs <= 0) return `no look down at it was seen; up to ${allowance} would not count`;
  const read = `${clockText(readMs)} of at most ${allowance}, not counted in any figure about looks`;
  const beyondMs = totalLength(beyond);
  return beyondMs <= 0 ? read : `${read}; looks down for ${clockText(beyondMs)} beyond that count`;
}

/** How it is known, and what that cannot tell. */
export const READING_METHOD =
  'The material lies below the interviewers, so looks down while presenting are taken for looks at it until the allowance of the case is used up; after that they count like any others. Whether a look down was at the material, at your notes or at the table cannot be seen, nor whether you had folded the material away. A look that could not be measured is not taken for reading. Figures about how you sat count all of the time.';
