import type { Settings } from '../domain/settings.ts';
import type { Tile } from '../domain/tile.ts';

/**
 * Where the interviewer's eyes are, next to a lens at that edge of the screen. What is on the right
 * for the user, as with a lens at the left edge, is on the left of the unmirrored picture.
 */
export function interviewerTile({
  lensPosition,
  interviewerFromLensCm,
}: Pick<Settings, 'lensPosition' | 'interviewerFromLensCm'>): Tile {
  switch (lensPosition) {
    case 'top':
      return { xCm: 0, yCm: 0 - interviewerFromLensCm };
    case 'bottom':
      return { xCm: 0, yCm: interviewerFromLensCm };
    case 'left':
      return { xCm: 0 - interviewerFromLensCm, yCm: 0 };
    case 'right':
      return { xCm: interviewerFromLensCm, yCm: 0 };
  }
}
