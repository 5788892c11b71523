import { ASSUMED_DISTANCE_CM, layOutPanel } from '../../../core/geometry/panel-layout.ts';
import type { PanelLayout } from '../../../core/geometry/panel-layout.ts';
import { interviewerTile } from '../../../core/settings/interviewer-tile.ts';
import type { Settings } from '../../../core/domain/settings.ts';

/** Sides of a tile in CSS pixels, and the width of the window up to which it is the small one. */
const TILE_PX = 148;
const SMALL_TILE_PX = 96;
const SMALL_WINDOW_PX = 704;

export type DeskSettings = Pick<
  Settings,
  'screenWidthCm' | 'lensPosition' | 'interviewerFromLensCm'
>;

/**
 * The row of so many interviewers in the window as it is. The seat is taken to be at its usual
 * distance: a row that moves while one sits down could not be calibrated.
 */
export const panelInWindow = (people: number, settings: DeskSettings): PanelLayout =>
  layOutPanel({
    people,
    stageWidthPx: window.innerWidth,
    tileWidthPx: window.innerWidth <= SMALL_WINDOW_PX ? SMALL_TILE_PX : TILE_PX,
    zoom: windowZoom(),
    screenWidthPx: window.screen.width,
    screenWidthCm: settings.screenWidthCm,
    middle: interviewerTile(settings),
    distanceCm: ASSUMED_DISTANCE_CM,
  });

/** How large a CSS pixel is drawn: outer sizes are in pixels of the screen, inner ones shrink with the zoom. */
export const windowZoom = (): number => {
  const { outerWidth, innerWidth } = window;
  return outerWidth > 0 && innerWidth > 0 ? outerWidth / innerWidth : 1;
};
