import type { Settings } from '../domain/settings.ts';
import { ASSUMED_DISTANCE_CM } from '../geometry/panel-layout.ts';
import { tileOffset } from '../review/contact.ts';
import type { Degrees } from '../units.ts';
import { interviewerTile } from './interviewer-tile.ts';

/**
 * From here on the interviewer looks as if not looked at: observers prefer a gaze 7 degrees off to
 * one of 15 (`measurement.md` 0.5).
 */
export const FAR_FROM_LENS: Degrees = 7;

/** What to know of where lens and interviewer are; empty = all is as it should be. */
export function lensAdvice(
  lens: Pick<Settings, 'lensPosition' | 'interviewerFromLensCm'>,
): readonly string[] {
  const { yaw, pitch } = tileOffset(interviewerTile(lens), ASSUMED_DISTANCE_CM);
  const angle = Math.hypot(yaw, pitch);
  return [
    ...(lens.lensPosition === 'left' || lens.lensPosition === 'right' ? [ASIDE] : []),
    ...(lens.lensPosition === 'bottom' ? [BELOW] : []),
    ...(angle > FAR_FROM_LENS
      ? [
          `From a seat ${ASSUMED_DISTANCE_CM} cm away that is ${angle.toFixed(0)}° from the lens: whoever sees the picture sees you look past them. Move the camera or the window so that the eyes are nearer.`,
        ]
      : []),
  ];
}

const ASIDE =
  'A camera at the side: people notice a look that goes past them sideways sooner than one that goes a little low, and a head that is turned is measured less well. Above the screen is better.';
const BELOW =
  'A camera below the screen: it sees the lids from beneath and the eyes less well, and a look over the camera is noticed sooner than one under it. The portraits stay at the upper edge, so the distance from the lens to their eyes is nearly the height of the screen. Above the screen is better.';
