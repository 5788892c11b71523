import type { LightSample } from '../../../../core/preflight/light-sample.ts';
import { median, quantile } from '../../../../core/signal/statistics.ts';
import type { Ratio } from '../../../../core/units.ts';
import { FACE_POINT, landmarkAt } from '../../../../core/vision/landmarks.ts';
import type { Landmarks } from '../../../../core/vision/landmarks.ts';
import { eachLuma, lumaGrid, meanLuma } from './luma.ts';
import type { LumaGrid, PixelImage, ShareBox } from './luma.ts';

/** Fine enough for a window behind a shoulder, coarse enough to average the noise of a camera away. */
const GRID = { columns: 32, rows: 24 } as const;
/**
 * The part of a face box that is skin for certain: its corners are hair and wall. Shares of the box
 * (our proposal).
 */
const SKIN = { left: 0.15, top: 0.2, width: 0.7, height: 0.65 } as const;
/**
 * What is taken for the person, in widths and heights of the face box: hair above and beside it, and
 * from the chin down shoulders to both sides (our proposal).
 */
const PERSON = { hairAbove: 0.45, hairBeside: 0.25, shouldersBeside: 1.3 } as const;
/** Less background than this share of the picture tells nothing of a room (our proposal). */
const LEAST_BACKGROUND: Ratio = 0.05;
/** An open eye is about a third as high as it is wide from corner to corner (our proposal). */
const EYE_HEIGHT: Ratio = 0.35;
/** Lighter than so much of an eye are its whites: 94 of 100 may be lids, lashes and iris (by the bench). */
const WHITES: Ratio = 0.99;
/** Luma from which on a camera shows nothing but white; 235 is the white of video (ITU-R BT.709). */
const GLARE_LUMA = 230;
/**
 * Luma by which a cell has to differ from its last look, beyond what all of them changed by: the
 * exposure of a camera moves every cell, its noise moves the mean of 25 pixels by 3 (our proposal).
 */
const MOVED_LUMA = 12;

export type FaceInPicture = { readonly box: ShareBox; readonly landmarks: Landmarks };

/** What a look leaves for the next one to compare with. */
export type LookAtLight = { readonly light: Omit<LightSample, 't'>; readonly grid: LumaGrid };

/** The light on the face, that behind it, and whether anything moves there. `face` null = none found. */
export function lookAtLight(
  image: PixelImage,
  face: FaceInPicture | null,
  before: LumaGrid | null,
): LookAtLight {
  const grid = lumaGrid(image, GRID.columns, GRID.rows);
  const background = face === null ? [] : backgroundCells(face.box);
  const isEnough = background.length >= LEAST_BACKGROUND * grid.length;
  return {
    grid,
    light: {
      ...(face === null ? NO_FACE : lightOfFace(image, face)),
      glare: isEnough ? glareShare(grid, background) : Number.NaN,
      movement: isEnough && before !== null ? movedShare(grid, before, background) : Number.NaN,
    },
  };
}

const NO_FACE = { eyeWhites: Number.NaN, faceLeft: Number.NaN, faceRight: Number.NaN };

function lightOfFace(
  image: PixelImage,
  { box, landmarks }: FaceInPicture,
): Pick<LightSample, 'eyeWhites' | 'faceLeft' | 'faceRight'> {
  const half: ShareBox = {
    left: box.left + SKIN.left * box.width,
    top: box.top + SKIN.top * box.height,
    width: (SKIN.width * box.width) / 2,
    height: SKIN.height * box.height,
  };
  const { rightEyeOuter, rightEyeInner, leftEyeInner, leftEyeOuter } = FACE_POINT;
  const eyes = [
    eyeBox(image, landmarks, rightEyeOuter, rightEyeInner),
    eyeBox(image, landmarks, leftEyeInner, leftEyeOuter),
  ];
  const lumas: number[] = [];
  for (const eye of eyes) eachLuma(image, eye, 1, (luma) => lumas.push(luma));
  return {
    eyeWhites: quantile(lumas, WHITES),
    faceLeft: meanLuma(image, half),
    faceRight: meanLuma(image, { ...half, left: half.left + half.width }),
  };
}

/** Between two corners, upright: what a tilted head brings in besides is lid, which is darker. */
function eyeBox(
  { width, height }: PixelImage,
  landmarks: Landmarks,
  from: number,
  to: number,
): ShareBox {
  const [a, b] = [landmarkAt(landmarks, from), landmarkAt(landmarks, to)];
  const left = Math.min(a.x, b.x);
  const across = Math.abs(a.x - b.x);
  const high = (EYE_HEIGHT * across * width) / height;
  return { left, top: (a.y + b.y - high) / 2, width: across, height: high };
}

/** Indices of the cells outside of the person. */
function backgroundCells(face: ShareBox): readonly number[] {
  const cells: number[] = [];
  for (let row = 0; row < GRID.rows; row += 1) {
    for (let column = 0; column < GRID.columns; column += 1) {
      const x = (column + 0.5) / GRID.columns;
      const y = (row + 0.5) / GRID.rows;
      if (!isPerson(face, x, y)) cells.push(row * GRID.columns + column);
    }
  }
  return cells;
}

function isPerson(face: ShareBox, x: number, y: number): boolean {
  if (y < face.top - PERSON.hairAbove * face.height) return false;
  const isBelowChin = y > face.top + face.height;
  const beside = (isBelowChin ? PERSON.shouldersBeside : PERSON.hairBeside) * face.width;
  return x >= face.left - beside && x <= face.left + face.width + beside;
}

const glareShare = (grid: LumaGrid, cells: readonly number[]): Ratio =>
  cells.filter((cell) => (grid[cell] ?? 0) >= GLARE_LUMA).length / cells.length;

function movedShare(grid: LumaGrid, before: LumaGrid, cells: readonly number[]): Ratio {
  const changes = cells.map((cell) => (grid[cell] ?? Number.NaN) - (before[cell] ?? Number.NaN));
  const exposure = median(changes);
  const moved = changes.filter((change) => Math.abs(change - exposure) > MOVED_LUMA);
  return moved.length / changes.length;
}
