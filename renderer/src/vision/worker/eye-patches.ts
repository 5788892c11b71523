import { FACE_POINT, landmarkAt } from '../../../../core/vision/landmarks.ts';
import type { Landmark, Landmarks } from '../../../../core/vision/landmarks.ts';
import {
  EYE_PATCH,
  EYE_PATCH_PIXELS,
  EYE_PATCHES_VALUES,
} from '../../../../core/vision/eye-view.ts';
import type { PixelImage } from './luma.ts';

/** Where the corners of an eye come to lie in its patch (`models/README.md`). */
const OUTER_CORNER = { x: 9.6, y: 16 } as const;
const CORNER_DISTANCE = 44.8;

/**
 * Grey pictures of both eyes, cut out of the unmirrored frame so that the corners of every eye lie
 * at the same place; the left eye mirrored, so that both look alike. Landmarks in shares of the
 * frame. Null where the corners are missing or the eye is outside of the frame.
 */
export function cutEyePatches(image: PixelImage, landmarks: Landmarks): Uint8Array | null {
  const patches = new Uint8Array(EYE_PATCHES_VALUES);
  const right = cutEye(
    image,
    landmarkAt(landmarks, FACE_POINT.rightEyeOuter),
    landmarkAt(landmarks, FACE_POINT.rightEyeInner),
    1,
    patches.subarray(0, EYE_PATCH_PIXELS),
  );
  const left = cutEye(
    image,
    landmarkAt(landmarks, FACE_POINT.leftEyeOuter),
    landmarkAt(landmarks, FACE_POINT.leftEyeInner),
    -1,
    patches.subarray(EYE_PATCH_PIXELS),
  );
  return right && left ? patches : null;
}

/** False without touching `patch` when there is nothing to cut out. `side`: -1 mirrors. */
function cutEye(
  image: PixelImage,
  outer: Landmark,
  inner: Landmark,
  side: 1 | -1,
  patch: Uint8Array,
): boolean {
  const outerX = outer.x * image.width;
  const outerY = outer.y * image.height;
  const dx = (inner.x - outer.x) * image.width;
  const dy = (inner.y - outer.y) * image.height;
  const corners = dx * dx + dy * dy;
  const isInside = [outer, inner].every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1);
  if (!(corners > 0) || !isInside) return false;
  // One step to the right in the patch, and one down, in pixels of the frame.
  const acrossX = dx / CORNER_DISTANCE;
  const acrossY = dy / CORNER_DISTANCE;
  const downX = -side * acrossY;
  const downY = side * acrossX;
  for (let row = 0; row < EYE_PATCH.height; row += 1) {
    const down = row + 0.5 - OUTER_CORNER.y;
    for (let column = 0; column < EYE_PATCH.width; column += 1) {
      const across = column + 0.5 - OUTER_CORNER.x;
      patch[row * EYE_PATCH.width + column] = Math.round(
        greyAt(
          image,
          outerX + across * acrossX + down * downX - 0.5,
          outerY + across * acrossY + down * downY - 0.5,
        ),
      );
    }
  }
  return true;
}

/** Bilinear; what lies outside of the frame looks like its edge. Pixel centres are whole numbers. */
function greyAt(image: PixelImage, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const bottom = y - top;
  return (
    (greyOf(image, left, top) * (1 - right) + greyOf(image, left + 1, top) * right) * (1 - bottom) +
    (greyOf(image, left, top + 1) * (1 - right) + greyOf(image, left + 1, top + 1) * right) * bottom
  );
}

/** Grey by the weights of ITU-R BT.601, which the network was trained with. */
function greyOf({ data, width, height }: PixelImage, x: number, y: number): number {
  const column = Math.max(0, Math.min(width - 1, x));
  const row = Math.max(0, Math.min(height - 1, y));
  const at = (row * width + column) * 4;
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}
