/** Every fourth pixel of every fourth row: 1/16 of the work, and the mean moves by under one level. */
const STEP = 4;

export type PixelImage = {
  /** RGBA, one byte each. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
};

/** A box in shares of the picture's width and height. */
export type ShareBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const WHOLE: ShareBox = { left: 0, top: 0, width: 1, height: 1 };

/**
 * Tells the luma, 0..255, of every `step`-th pixel of a box: Y = 0.2126 R + 0.7152 G + 0.0722 B
 * (ITU-R BT.709).
 */
export function eachLuma(
  { data, width, height }: PixelImage,
  box: ShareBox,
  step: number,
  see: (luma: number) => void,
): void {
  const left = Math.max(0, Math.floor(box.left * width));
  const top = Math.max(0, Math.floor(box.top * height));
  const right = Math.min(width, Math.ceil((box.left + box.width) * width));
  const bottom = Math.min(height, Math.ceil((box.top + box.height) * height));
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      const at = (y * width + x) * 4;
      see(0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0));
    }
  }
}

/** Mean luma of a box of the picture or, without a box, of all of it. NaN for one outside of it. */
export function meanLuma(image: PixelImage, box: ShareBox | null): number {
  let sum = 0;
  let count = 0;
  eachLuma(image, box ?? WHOLE, STEP, (luma) => {
    sum += luma;
    count += 1;
  });
  return count === 0 ? Number.NaN : sum / count;
}

/** Mean lumas of equal cells of a picture, row by row. */
export type LumaGrid = Float32Array;

export function lumaGrid(image: PixelImage, columns: number, rows: number): LumaGrid {
  const size = { width: 1 / columns, height: 1 / rows };
  return Float32Array.from({ length: columns * rows }, (_, cell) =>
    meanLuma(image, {
      left: (cell % columns) * size.width,
      top: Math.floor(cell / columns) * size.height,
      ...size,
    }),
  );
}
