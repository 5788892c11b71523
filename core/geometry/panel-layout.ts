import type { Tile } from '../domain/tile.ts';
import { CM_PER_CSS_PIXEL, degreesToRadians } from '../units.ts';
import type { Centimetres, Degrees, Ratio } from '../units.ts';
import { lengthOf } from './vector.ts';
import { angleBetween } from './direction.ts';
import type { Vector3 } from './vector.ts';

/**
 * What a screen nobody has measured is taken to be at the most: the width of a 13-inch laptop's.
 * Few are narrower, so nobody is told apart on the strength of a screen that is not there (ours).
 */
export const ASSUMED_SCREEN_WIDTH_CM: Centimetres = 28;
/** How far away somebody sits until it is measured (`measurement.md` 1.2, the middle of its table). */
export const ASSUMED_DISTANCE_CM: Centimetres = 60;
/**
 * How far from the lens a tile may be: looks are read well within 25 degrees of it
 * (docs/accuracy.md), and a look at the edge of what counts as a look at somebody is 5 further out.
 */
export const MAX_TILE_ASIDE: Degrees = 20;
/** Left free beside a row that fills the window, and between two tiles at the least, CSS pixels. */
const MARGIN_PX = 12;
const GAP_PX = 8;

export type PanelScreen = {
  readonly people: number;
  /** Of the window's inside, CSS pixels. */
  readonly stageWidthPx: number;
  /** Of one tile, CSS pixels. */
  readonly tileWidthPx: number;
  /** How large a CSS pixel is drawn: twice as large at 200 %. */
  readonly zoom: Ratio;
  /** Of the whole screen, in pixels at 100 %. */
  readonly screenWidthPx: number;
  /** As the user measured it; null = not measured. */
  readonly screenWidthCm: Centimetres | null;
  /** The eyes of somebody in the middle of the row, by where the lens is. */
  readonly middle: Tile;
  readonly distanceCm: Centimetres;
};

/** Where one person of the panel is drawn, and where their eyes are then. */
export type PanelPlace = {
  /** Middle of the tile from the left edge of the stage, CSS pixels. */
  readonly centrePx: number;
  readonly tile: Tile;
};

export type PanelLayout = {
  /** In the order of the plan's interviewers: the one who leads is nearest to the lens. */
  readonly places: readonly PanelPlace[];
  readonly screenWidthCm: Centimetres;
  /** The width of the screen was assumed, not measured. */
  readonly isAssumed: boolean;
};

/** One row under the lens, as far apart as screen and eyes allow. */
export function layOutPanel(screen: PanelScreen): PanelLayout {
  const { people, stageWidthPx, tileWidthPx, middle } = screen;
  const width = screenWidth(screen);
  const cmPerPx = centimetresPerPixel(screen, width.cm);
  const asidePx = (screen.distanceCm * Math.tan(degreesToRadians(MAX_TILE_ASIDE))) / cmPerPx;
  const roomPx = (stageWidthPx - tileWidthPx) / 2 - MARGIN_PX;
  // Tiles that lie on each other would be worse than some that reach over the margin.
  const leastPx = ((people - 1) * (tileWidthPx + GAP_PX)) / 2;
  const halfRowPx = people < 2 ? 0 : Math.max(leastPx, Math.min(roomPx, asidePx));
  const spacingPx = people < 2 ? 0 : (2 * halfRowPx) / (people - 1);
  const places = seatOrder(people).map((seat): PanelPlace => {
    const fromMiddlePx = seat * spacingPx - halfRowPx;
    return {
      centrePx: stageWidthPx / 2 + fromMiddlePx,
      // The user's left is the picture's right.
      tile: { xCm: middle.xCm - fromMiddlePx * cmPerPx, yCm: middle.yCm },
    };
  });
  return { places, screenWidthCm: width.cm, isAssumed: width.isAssumed };
}

/** Seats from left to right are 0 to people - 1: the one who leads in the middle, or left of it. */
function seatOrder(people: number): readonly number[] {
  const lead = Math.floor((people - 1) / 2);
  const others = Array.from({ length: people }, (_, seat) => seat).filter((seat) => seat !== lead);
  return [lead, ...others];
}

/** Drawn as large as CSS means it at the most, and never taken to be wider than a small laptop's. */
function screenWidth({ screenWidthCm, screenWidthPx }: PanelScreen): {
  readonly cm: Centimetres;
  readonly isAssumed: boolean;
} {
  if (screenWidthCm !== null) return { cm: screenWidthCm, isAssumed: false };
  const asDrawn = screenWidthPx * CM_PER_CSS_PIXEL;
  return { cm: Math.min(ASSUMED_SCREEN_WIDTH_CM, asDrawn), isAssumed: true };
}

/** A window cannot be wider than its screen, whatever it says of itself. */
const centimetresPerPixel = (screen: PanelScreen, widthCm: Centimetres): Centimetres =>
  (widthCm / Math.max(screen.screenWidthPx, screen.stageWidthPx * screen.zoom)) * screen.zoom;

/** Where a head is, centimetres from the lens in camera coordinates. */
export type HeadPlace = { readonly x: number; readonly y: number; readonly z: number };

/** A head in the usual seat, straight before the lens. */
export const ASSUMED_HEAD: HeadPlace = { x: 0, y: 0, z: 0 - ASSUMED_DISTANCE_CM };

/** The smallest angle between the eyes of two people as seen from a head; NaN for one person. */
export function neighbourAngle(tiles: readonly Tile[], { x, y, z }: HeadPlace): Degrees {
  const directions = tiles.map(({ xCm, yCm }): Vector3 => {
    const direction: Vector3 = [xCm - x, yCm - y, -z];
    const length = lengthOf(direction);
    return [direction[0] / length, direction[1] / length, direction[2] / length];
  });
  return smallestAngle(directions);
}

/** The smallest angle between two of some unit vectors, degrees; NaN for fewer than two. */
export function smallestAngle(directions: readonly Vector3[]): Degrees {
  let smallest = Number.POSITIVE_INFINITY;
  for (const [index, one] of directions.entries())
    for (const other of directions.slice(index + 1))
      smallest = Math.min(smallest, angleBetween(one, other));
  return Number.isFinite(smallest) ? smallest : Number.NaN;
}
