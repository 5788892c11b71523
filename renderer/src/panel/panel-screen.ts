import { ASSUMED_DISTANCE_CM, layOutPanel } from '../../../core/geometry/panel-layout.ts';
import type { PanelLayout } from '../../../core/geometry/panel-layout.ts';
import type { Display } from '../../../core/domain/display.ts';
import { interviewerTile } from '../../../core/settings/interviewer-tile.ts';
import { measuredWidthOn } from '../../../core/settings/measured-width.ts';
import type { Settings } from '../../../core/domain/settings.ts';
import type { CallOutput } from '../../../core/ipc/contract.ts';
import type { Centimetres } from '../../../core/units.ts';
import { EYES_IN_PORTRAIT } from '../portraits/face.ts';

/** Sides of a tile in CSS pixels, and the width of the window up to which it is the small one. */
const TILE_PX = 148;
const SMALL_TILE_PX = 96;
const SMALL_WINDOW_PX = 704;

type DeskSettings = Pick<
  Settings,
  'screenWidthCm' | 'measuredScreen' | 'lensPosition' | 'interviewerFromLensCm'
>;

/**
 * The row of so many interviewers in the window as it is; null = not known on which screen. The seat
 * is taken to be at its usual distance: a row that moves while one sits down could not be calibrated.
 */
export const panelInWindow = (
  people: number,
  settings: DeskSettings,
  display: Display | null,
): PanelLayout => panelAcross(window.innerWidth, people, settings, display);

/** The same as it will be on the stage, which fills the screen if the user has it so. */
export const panelOnStage = (
  people: number,
  settings: DeskSettings & Pick<Settings, 'fullScreenStage'>,
  display: Display | null,
): PanelLayout =>
  panelAcross(
    settings.fullScreenStage ? window.screen.width / windowZoom() : window.innerWidth,
    people,
    settings,
    display,
  );

const panelAcross = (
  stageWidthPx: number,
  people: number,
  settings: DeskSettings,
  display: Display | null,
): PanelLayout =>
  layOutPanel({
    people,
    stageWidthPx,
    tileWidthPx: stageWidthPx <= SMALL_WINDOW_PX ? SMALL_TILE_PX : TILE_PX,
    zoom: windowZoom(),
    screenWidthPx: window.screen.width,
    screenWidthCm: measuredWidthOn(settings, display),
    middle: interviewerTile(settings),
    distanceCm: ASSUMED_DISTANCE_CM,
  });

/** Above a tile, CSS pixels, as the stage has it. */
const ABOVE_TILE_PX = 8;

/** The eyes of all interviewers, centimetres from the upper left corner of their screen. */
export function eyesOnScreen(
  people: number,
  settings: DeskSettings,
  { display, zoom, content }: CallOutput<'screen:current'>,
): readonly { readonly xCm: Centimetres; readonly yCm: Centimetres }[] {
  const { places, screenWidthCm } = panelInWindow(people, settings, display);
  const cmPerPx = screenWidthCm / display.width;
  const tilePx = window.innerWidth <= SMALL_WINDOW_PX ? SMALL_TILE_PX : TILE_PX;
  const eyesPx = ABOVE_TILE_PX + EYES_IN_PORTRAIT * tilePx;
  return places.map(({ centrePx }) => ({
    xCm: (content.left + centrePx * zoom) * cmPerPx,
    yCm: (content.top + eyesPx * zoom) * cmPerPx,
  }));
}

/** How large a CSS pixel is drawn: outer sizes are in pixels of the screen, inner ones shrink with the zoom. */
export const windowZoom = (): number => {
  const { outerWidth, innerWidth } = window;
  return outerWidth > 0 && innerWidth > 0 ? outerWidth / innerWidth : 1;
};
