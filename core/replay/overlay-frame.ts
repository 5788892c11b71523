import type { Ms } from '../units.ts';
import { anglesToDirection } from '../geometry/direction.ts';
import type { Ghost } from './baseline-ghost.ts';
import type { OverlayColumns, OverlayData } from './overlay-data.ts';

/** Shares of the unmirrored picture; null = not measured at this moment. */
export type OverlayShapes = {
  readonly face: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  } | null;
  /** From between the eyes to where the look goes; no length = into the lens. */
  readonly gaze: {
    readonly fromX: number;
    readonly fromY: number;
    readonly toX: number;
    readonly toY: number;
  } | null;
  readonly shoulders: Ghost['shoulders'];
  readonly ghost: Ghost | null;
};

/** Length of the ray of a look to the side, in heights of the face. Own choice: it is to be seen. */
const RAY_LENGTH = 2.5;

/** What to draw over the picture of one moment; `frameAspect` is that of the picture. */
export function overlayAt(data: OverlayData, atMs: Ms, frameAspect: number): OverlayShapes {
  return {
    ...faceAt(data.face, atMs, frameAspect),
    shoulders: shouldersAt(data.shoulders, atMs),
    ghost: data.ghost,
  };
}

function faceAt(
  face: OverlayData['face'],
  atMs: Ms,
  frameAspect: number,
): Pick<OverlayShapes, 'face' | 'gaze'> {
  const read = readerAt(face, atMs);
  const [left, top, width, height] = [read('left'), read('top'), read('width'), read('height')];
  if (![left, top, width, height].every(Number.isFinite)) return { face: null, gaze: null };
  const [eyeX, eyeY, yaw, pitch] = [read('eyeX'), read('eyeY'), read('gazeYaw'), read('gazePitch')];
  const box = { left, top, width, height };
  if (![eyeX, eyeY, yaw, pitch].every(Number.isFinite)) return { face: box, gaze: null };
  const [right, up] = anglesToDirection(yaw, pitch);
  const length = RAY_LENGTH * height;
  return {
    face: box,
    gaze: {
      fromX: eyeX,
      fromY: eyeY,
      toX: eyeX + (right * length) / frameAspect,
      toY: eyeY - up * length,
    },
  };
}

function shouldersAt(shoulders: OverlayData['shoulders'], atMs: Ms): OverlayShapes['shoulders'] {
  const read = readerAt(shoulders, atMs);
  const line = {
    leftX: read('leftX'),
    leftY: read('leftY'),
    rightX: read('rightX'),
    rightY: read('rightY'),
  };
  return Object.values(line).every(Number.isFinite) ? line : null;
}

/** Reads the sample nearest in time; NaN when none is near enough to speak for this moment. */
function readerAt<Column extends string>(
  { t, columns, reachMs }: OverlayColumns<Column>,
  atMs: Ms,
): (column: Column) => number {
  const after = firstAtOrAfter(t, atMs);
  const distance = (index: number): Ms => Math.abs((t[index] ?? Number.POSITIVE_INFINITY) - atMs);
  const nearest = distance(after - 1) <= distance(after) ? after - 1 : after;
  if (distance(nearest) > reachMs) return () => Number.NaN;
  return (column) => columns[column][nearest] ?? Number.NaN;
}

function firstAtOrAfter(t: Float64Array, atMs: Ms): number {
  let low = 0;
  let high = t.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((t[middle] ?? Number.POSITIVE_INFINITY) < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
