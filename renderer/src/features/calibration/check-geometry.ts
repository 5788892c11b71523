import type { PanelLayout } from '../../../../core/geometry/panel-layout.ts';
import type { Tile } from '../../../../core/domain/tile.ts';
import { CM_PER_CSS_PIXEL } from '../../../../core/units.ts';
import type { Centimetres, Ratio } from '../../../../core/units.ts';
import type { CheckTarget, ScreenPlace } from '../../../../core/vision/calibration-check.ts';
import { windowZoom } from '../../panel/panel-screen.ts';
import { EYES_IN_PORTRAIT } from '../../portraits/face.ts';

/** Far enough from the interviewer to be a look elsewhere, near enough to be measured well. */
const SIDE_PIXELS = 420;
const DOWN_PIXELS = 440;
/** Room for the ring at the window's edges. */
const EDGE: Ratio = 0.08;
const LOWEST: Ratio = 0.76;
const SIDE_HEIGHT: Ratio = 0.3;
/** Below the words, which are under the interviewer and large at twice the text size. */
const BELOW_WORDS_PIXELS = 165;

type DotTarget = Exclude<CheckTarget, 'lens' | 'interviewer'>;

/** A point of the window, CSS pixels from its upper left corner. */
export type Point = { readonly x: number; readonly y: number };

/** What has to be known of the window; `zoom` = how large a CSS pixel is drawn. */
export type WindowGeometry = {
  /** Several people stand in a row across it. */
  readonly isPanel: boolean;
  /** Of a pixel at 100 %. */
  readonly pixelCm: Centimetres;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** Between the eyes of the interviewer, of a panel the one who leads. */
  readonly eyes: Point;
};

/**
 * Which side of the interviewer a dot is on. It has to be away from the lens: what lies between lens
 * and interviewer counts as a look at the interviewer.
 */
export const dotSide = (
  target: DotTarget,
  { xCm, yCm }: Tile,
  isPanel = false,
): 'left' | 'right' | 'down' => {
  if (isPanel) return target;
  if (target === 'down') return yCm > 0 ? 'right' : 'down';
  return xCm < 0 ? 'right' : 'left';
};

export const dotPlace = (
  target: DotTarget,
  { isPanel, width, height, zoom, eyes }: WindowGeometry,
  interviewer: Tile,
): Point => {
  // Under a row of people, as far from all of them as can be.
  if (isPanel) return { x: target === 'left' ? EDGE * width : width / 2, y: LOWEST * height };
  const side = dotSide(target, interviewer);
  if (side === 'down')
    return { x: eyes.x, y: Math.min(LOWEST * height, eyes.y + DOWN_PIXELS / zoom) };
  const aside = SIDE_PIXELS / zoom;
  return {
    x:
      side === 'left'
        ? Math.max(EDGE * width, eyes.x - aside)
        : Math.min((1 - EDGE) * width, eyes.x + aside),
    y: Math.max(SIDE_HEIGHT * height, eyes.y + BELOW_WORDS_PIXELS),
  };
};

/** Where a target is from the lens, by where the interviewer's eyes are from it. */
export const screenPlace = (
  target: CheckTarget,
  geometry: WindowGeometry,
  interviewer: Tile,
): ScreenPlace => {
  const eyes = { leftCm: interviewer.xCm, belowCm: 0 - interviewer.yCm };
  if (target === 'lens') return { leftCm: 0, belowCm: 0 };
  if (target === 'interviewer') return eyes;
  const dot = dotPlace(target, geometry, interviewer);
  const scale = geometry.pixelCm * geometry.zoom;
  return {
    leftCm: eyes.leftCm + (geometry.eyes.x - dot.x) * scale,
    belowCm: eyes.belowCm + (dot.y - geometry.eyes.y) * scale,
  };
};

/** The interviewer's place in the window, whatever is shown there. */
export const TILE_ID = 'calibration-tile';

/**
 * The window as it is. A panel's row rests on a width of the screen, so the dots do as well; with one
 * interviewer and a screen nobody measured pixels are as large as they are meant to be.
 */
export const readWindow = ({ places, screenWidthCm, isAssumed }: PanelLayout): WindowGeometry => {
  const { innerWidth, innerHeight, screen } = window;
  const isPanel = places.length > 1;
  const rect = document.getElementById(TILE_ID)?.getBoundingClientRect();
  return {
    isPanel,
    pixelCm: isAssumed && !isPanel ? CM_PER_CSS_PIXEL : screenWidthCm / screen.width,
    width: innerWidth,
    height: innerHeight,
    zoom: windowZoom(),
    eyes:
      rect === undefined || rect.width === 0
        ? { x: innerWidth / 2, y: 0 }
        : { x: rect.left + rect.width / 2, y: rect.top + EYES_IN_PORTRAIT * rect.height },
  };
};
