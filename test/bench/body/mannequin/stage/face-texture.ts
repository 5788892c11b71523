import { BufferAttribute, CanvasTexture, Color, SRGBColorSpace } from 'three';
import { STEPS_PER_CM } from '../figure.ts';
import type { FigureColumns } from '../figure.ts';
import type { Sitter } from '../film.ts';

/** The square of the head, seen from the front, that the texture covers; cm of the resting figure. */
const SQUARE = { left: -10, bottom: 62, size: 20 };
const PIXELS = 1024;
/** Height of the inner ends of the brows, and how they go on from there; cm of the resting figure. */
const BROW = { y: 75.3, inner: 1.3, length: 4, thick: 0.38, arch: 0.75 };
const BROW_HAIRS = 160;

/** Brows: hair by hair, painted from the front onto white. */
export function createFaceTexture(sitter: Sitter): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = PIXELS;
  canvas.height = PIXELS;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to paint the face on');
  context.fillStyle = 'white';
  context.fillRect(0, 0, PIXELS, PIXELS);
  const toPixels = (cm: number): number => (cm / SQUARE.size) * PIXELS;
  context.strokeStyle = `#${new Color(sitter.hair).getHexString()}40`;
  context.lineWidth = toPixels(0.07);
  for (const side of [-1, 1])
    for (let index = 0; index < BROW_HAIRS; index += 1) {
      const along = ((2 * index) / BROW_HAIRS) % 1;
      const x = side * (BROW.inner + BROW.length * along);
      const y = BROW.y + BROW.arch * Math.sin(Math.PI * (0.25 + 0.6 * along)) - BROW.arch / 2;
      const thick = BROW.thick * (1 - along ** 3);
      context.beginPath();
      context.moveTo(toPixels(x - SQUARE.left), PIXELS - toPixels(y - thick - SQUARE.bottom));
      context.lineTo(
        toPixels(x + side * BROW.thick - SQUARE.left),
        PIXELS - toPixels(y + thick - SQUARE.bottom),
      );
      context.stroke();
    }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

/** Where each vertex lies in that texture. */
export function placesInTexture(front: FigureColumns[string]): BufferAttribute {
  const places = Float32Array.from(front, (step, index) => {
    const cm = step / STEPS_PER_CM;
    return (cm - (index % 2 === 0 ? SQUARE.left : SQUARE.bottom)) / SQUARE.size;
  });
  return new BufferAttribute(places, 2);
}
