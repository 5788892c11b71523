import type { Tile } from '../../../../core/domain/tile.ts';
import type { ScreenPlaces } from '../../../../core/accuracy/judge-test.ts';
import type { TestPlace } from '../../../../core/accuracy/test-schedule.ts';
import type { Centimetres } from '../../../../core/units.ts';
import { EYES_IN_PORTRAIT } from '../../portraits/face.ts';

/** Distance of a dot's centre from the edges of the window, CSS pixels: the ring has 64. */
const INSET = 40;

export type WindowSize = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };

/** Where the dot of a place is in the window; null for what is not shown as a dot. */
export function dotPosition(place: TestPlace, { width, height }: WindowSize): Point | null {
  const left = INSET;
  const right = width - INSET;
  const bottom = height - INSET;
  switch (place) {
    case 'lens':
    case 'interviewer':
    case 'keyboard':
      return null;
    case 'left':
      return { x: left, y: height / 2 };
    case 'right':
      return { x: right, y: height / 2 };
    case 'top-left':
      return { x: left, y: INSET };
    case 'top-right':
      return { x: right, y: INSET };
    case 'bottom-left':
      return { x: left, y: bottom };
    case 'bottom-right':
      return { x: right, y: bottom };
    case 'bottom':
      return { x: width / 2, y: bottom };
  }
}

export const portraitEyes = (tile: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>): Point => ({
  x: tile.left + tile.width / 2,
  y: tile.top + EYES_IN_PORTRAIT * tile.height,
});

const DOT_PLACES = [
  'left',
  'right',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
  'bottom',
] as const satisfies readonly TestPlace[];

/**
 * Where the places are from the lens, centimetres. The lens is taken to be where
 * the settings have it from the interviewer's eyes; how many centimetres a pixel has comes from the
 * width of the screen, and without it only lens and interviewer are known.
 */
export function screenPlaces({
  size,
  eyes,
  interviewer,
  screenWidthCm,
  screenWidthPx,
}: {
  readonly size: WindowSize;
  /** The interviewer's eyes in the window, CSS pixels. */
  readonly eyes: Point;
  readonly interviewer: Tile;
  readonly screenWidthCm: Centimetres | null;
  /** The same width in CSS pixels. */
  readonly screenWidthPx: number;
}): ScreenPlaces {
  const eyesRightCm = 0 - interviewer.xCm;
  const eyesBelowCm = 0 - interviewer.yCm;
  const known = {
    lens: { rightCm: 0, belowCm: 0 },
    interviewer: { rightCm: eyesRightCm, belowCm: eyesBelowCm },
  };
  if (screenWidthCm === null || !(screenWidthPx > 0)) return known;
  const scale = screenWidthCm / screenWidthPx;
  const dots = DOT_PLACES.flatMap((place) => {
    const dot = dotPosition(place, size);
    if (dot === null) return [];
    const offset = {
      rightCm: eyesRightCm + (dot.x - eyes.x) * scale,
      belowCm: eyesBelowCm + (dot.y - eyes.y) * scale,
    };
    return [[place, offset] as const];
  });
  return { ...known, ...Object.fromEntries(dots) };
}
