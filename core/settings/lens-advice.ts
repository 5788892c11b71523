import type { Settings } from '../domain/settings.ts';
import { ASSUMED_DISTANCE_CM } from '../geometry/panel-layout.ts';
import { tileOffset } from '../review/contact.ts';
import type { Centimetres, Degrees } from '../units.ts';
import { interviewerTile } from './interviewer-tile.ts';

/**
 * From here on the interviewer looks as if not looked at: observers prefer a gaze 7 degrees off to
 * one of 15 (`measurement.md` 0.5).
 */
export const FAR_FROM_LENS: Degrees = 7;

/**
 * The portraits stand at the upper edge, 4 cm below it as a rule. From a lens at another edge of even a
 * small laptop's screen (19 cm high) their eyes are further than this. Our proposal.
 */
export const FROM_OTHER_EDGE_CM: Centimetres = 8;

/** What to know of where lens and interviewer are; empty = all is as it should be. */
export function lensAdvice(
  lens: Pick<Settings, 'lensPosition' | 'interviewerFromLensCm'>,
): readonly string[] {
  const { yaw, pitch } = tileOffset(interviewerTile(lens), ASSUMED_DISTANCE_CM);
  const angle = Math.hypot(yaw, pitch);
  const isAtUpperEdge = lens.lensPosition === 'top';
  return [
    ...(!isAtUpperEdge && lens.interviewerFromLensCm < FROM_OTHER_EDGE_CM ? [MEASURE_ANEW] : []),
    ...(lens.lensPosition === 'left' || lens.lensPosition === 'right' ? [ASIDE] : []),
    ...(lens.lensPosition === 'bottom' ? [BELOW] : []),
    ...(angle > FAR_FROM_LENS
      ? [
          `From a seat ${ASSUMED_DISTANCE_CM} cm away that is ${angle.toFixed(0)}° from the lens: whoever sees the picture sees you look past them. Move the camera or the window so that the eyes are nearer.`,
        ]
      : []),
  ];
}

const MEASURE_ANEW =
  'The distance from the lens to the interviewer’s eyes is still that of a lens right above them. Measure it on your screen and set it here or in the settings, and calibrate: until then, looks without a calibration are judged around the wrong place.';
const ASIDE =
  'A camera at the side: people notice a look that goes past them sideways sooner than one that goes a little low, and a head that is turned is measured less well. Above the screen is better.';
const BELOW =
  'A camera below the screen: it sees the lids from beneath and the eyes less well, and a look over the camera is noticed sooner than one under it. The portraits stay at the upper edge, so the distance from the lens to their eyes is nearly the height of the screen. Above the screen is better.';
