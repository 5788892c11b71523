import { PANEL_SIZE } from '../../../core/domain/interview-template.ts';
import {
  ASSUMED_DISTANCE_CM,
  ASSUMED_HEAD,
  neighbourAngle,
} from '../../../core/geometry/panel-layout.ts';
import type { PanelLayout } from '../../../core/geometry/panel-layout.ts';
import { numberText } from '../../../core/metrics/figure-text.ts';
import { MIN_NEIGHBOUR_ANGLE } from '../../../core/review/panel.ts';
import type { Degrees } from '../../../core/units.ts';

/** Floored: just short of the limit must not read as the limit. */
const degreesText = (angle: Degrees): string => `${numberText(Math.floor(angle), 0)}°`;

/** Until the calibration has measured it. */
const ASSUMED_SEAT_TEXT = `as seen from ${numberText(ASSUMED_DISTANCE_CM, 0)} cm away (your seat is assumed, not measured yet)`;

/** Whether it will be said whom the user looked at, and what that rests on. */
export type PanelSpacing = { readonly isToldApart: boolean; readonly text: string };

export function panelSpacing(
  angle: Degrees,
  { screenWidthCm, isAssumed }: Pick<PanelLayout, 'screenWidthCm' | 'isAssumed'>,
  /** Nothing was measured of where the user sits. */
  isSeatAssumed = false,
): PanelSpacing {
  const seat = isSeatAssumed ? ASSUMED_SEAT_TEXT : 'as seen from your seat';
  const isToldApart = angle >= MIN_NEIGHBOUR_ANGLE;
  const said = isToldApart
    ? `Neighbours on the panel are about ${degreesText(angle)} apart ${seat}, enough to tell whom you look at.`
    : `Neighbours on the panel are about ${degreesText(angle)} apart ${seat}; ${degreesText(MIN_NEIGHBOUR_ANGLE)} are needed to tell whom you look at. Looks at the interviewers count, but not at whom. Fewer people, or a seat nearer to the screen, sets them further apart.`;
  const assumed = ` The width of your screen was not measured, so it is taken to be ${numberText(screenWidthCm, 0)} cm; the settings take the true one.`;
  return { isToldApart, text: isAssumed ? `${said}${assumed}` : said };
}

/**
 * One sentence beside the choice of a panel that cannot be told apart from the usual seat, and what
 * would help; null = it can.
 */
export function tooCloseAhead({ places, screenWidthCm, isAssumed }: PanelLayout): string | null {
  const angle = neighbourAngle(
    places.map(({ tile }) => tile),
    ASSUMED_HEAD,
  );
  if (!(angle < MIN_NEIGHBOUR_ANGLE)) return null;
  const helps = [
    ...(isAssumed
      ? [`measuring the screen, which is taken to be ${numberText(screenWidthCm, 0)} cm wide`]
      : []),
    ...(places.length > PANEL_SIZE.min ? ['fewer people'] : []),
    'a seat nearer to it',
  ];
  return `On this screen ${places.length} people are only about ${degreesText(angle)} apart ${ASSUMED_SEAT_TEXT}, so it will not be told whom you look at, which takes ${degreesText(MIN_NEIGHBOUR_ANGLE)}: ${helps.join(', ')} or a larger screen would help.`;
}
