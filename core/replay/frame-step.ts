import type { MediaSegment } from '../domain/media-segment.ts';
import type { Ms } from '../units.ts';

/** Of a file that does not say how many pictures it has: the rate cameras are asked for. */
const USUAL_FRAME_MS: Ms = 1_000 / 30;
/** Limits of what a camera does, 120 and 5 pictures a second; beyond them the count is not trusted. */
const SHORTEST_FRAME_MS: Ms = 1_000 / 120;
const LONGEST_FRAME_MS: Ms = 1_000 / 5;

/** WebM counts whole milliseconds: so far before a picture the one before it is shown. */
const BEFORE_A_FRAME_MS: Ms = 1;
/**
 * So much of a frame after a picture's own time the next one is shown: past the rounding of WebM's
 * times and the unsteadiness of a camera, and short of the one after it. Own choice.
 */
const INTO_NEXT_FRAME = 1.25;
/** Where a picture was left out while recording the next one is further away. */
const FURTHER_FRAMES = 0.75;
/** Nothing new for so long is no missing picture but the end of the pictures. */
const LONGEST_SEARCH_MS: Ms = 2_000;

/** How long a picture of this segment is shown, on average. */
export function frameLength({
  startMs,
  endMs,
  frames,
}: Pick<MediaSegment, 'startMs' | 'endMs' | 'frames'>): Ms {
  const length = frames > 0 ? (endMs - startMs) / frames : Number.NaN;
  return length >= SHORTEST_FRAME_MS && length <= LONGEST_FRAME_MS ? length : USUAL_FRAME_MS;
}

/**
 * Where to seek to for the picture beside the one shown, file time. `attempt` counts up from 0 for as
 * long as the same picture stays; null = there is none in this direction, as far as one looks.
 */
export function stepTarget(
  shownMs: Ms,
  direction: 1 | -1,
  frameMs: Ms,
  attempt: number,
): Ms | null {
  const ahead = (INTO_NEXT_FRAME + attempt * FURTHER_FRAMES) * frameMs;
  const target =
    direction === 1 ? shownMs + ahead : shownMs - BEFORE_A_FRAME_MS - attempt * frameMs;
  return target < 0 || Math.abs(target - shownMs) > LONGEST_SEARCH_MS ? null : target;
}
