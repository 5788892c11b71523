import type { Ghost } from '../../../core/replay/baseline-ghost.ts';
import type { OverlayShapes } from '../../../core/replay/overlay-frame.ts';
import type { Pixels } from '../../../core/units.ts';

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
type Size = { readonly width: Pixels; readonly height: Pixels };

/** The same on every picture, so each line has a dark edge: seen on a white shirt and on a black one. */
const EDGE = 'rgba(16, 19, 31, 0.65)';
const FACE = '#ffd43b';
const GAZE = '#ff922b';
const SHOULDERS = '#74c0fc';
const GHOST = 'rgba(255, 255, 255, 0.9)';

/** Widths in shares of the picture's height, so that a large picture has no thinner lines. */
const LINE_SHARE = 1 / 240;
const EDGE_WIDTH = 2.2;
const GHOST_DASH = 3;
const HEAD_OF_RAY = 3;

/** Draws over a cleared picture of `size`; `mirrored` as the picture below it is. */
export function drawOverlay(pen: Pen, shapes: OverlayShapes, size: Size, mirrored: boolean): void {
  pen.save();
  if (mirrored) {
    pen.translate(size.width, 0);
    pen.scale(-1, 1);
  }
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  const line = Math.max(1, size.height * LINE_SHARE);
  const stroke = (colour: string, path: () => void): void => {
    for (const [style, width] of [
      [EDGE, EDGE_WIDTH * line],
      [colour, line],
    ] as const) {
      pen.strokeStyle = style;
      pen.lineWidth = width;
      pen.beginPath();
      path();
      pen.stroke();
    }
  };
  const { face, gaze, shoulders, ghost } = shapes;
  if (ghost !== null) {
    pen.setLineDash([GHOST_DASH * line, GHOST_DASH * line]);
    stroke(GHOST, () => ghostPath(pen, ghost, size));
    pen.setLineDash([]);
  }
  if (shoulders !== null) stroke(SHOULDERS, () => shoulderPath(pen, shoulders, size));
  if (face !== null)
    stroke(FACE, () =>
      pen.rect(
        face.left * size.width,
        face.top * size.height,
        face.width * size.width,
        face.height * size.height,
      ),
    );
  if (gaze !== null) {
    stroke(GAZE, () => {
      pen.moveTo(gaze.fromX * size.width, gaze.fromY * size.height);
      pen.lineTo(gaze.toX * size.width, gaze.toY * size.height);
    });
    // A look into the lens has no length: its end is what there is to see of it.
    stroke(GAZE, () =>
      pen.arc(gaze.toX * size.width, gaze.toY * size.height, HEAD_OF_RAY * line, 0, 2 * Math.PI),
    );
  }
  pen.restore();
}

function ghostPath(pen: Pen, { head, shoulders }: Ghost, size: Size): void {
  pen.ellipse(
    head.x * size.width,
    head.y * size.height,
    head.radiusX * size.width,
    head.radiusY * size.height,
    0,
    0,
    2 * Math.PI,
  );
  if (shoulders !== null) shoulderPath(pen, shoulders, size);
}

function shoulderPath(
  pen: Pen,
  { leftX, leftY, rightX, rightY }: NonNullable<Ghost['shoulders']>,
  size: Size,
): void {
  pen.moveTo(leftX * size.width, leftY * size.height);
  pen.lineTo(rightX * size.width, rightY * size.height);
}
