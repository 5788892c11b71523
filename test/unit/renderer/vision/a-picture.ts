import type { PixelImage } from '../../../../renderer/src/vision/worker/luma.ts';

/** A grey picture, told pixel by pixel. */
export function aPicture(
  width: number,
  height: number,
  grey: (x: number, y: number) => number,
): PixelImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      data.fill(grey(x, y), (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return { data, width, height };
}
