import { analysisSize, createFrameReader } from './frame-pixels.ts';

/**
 * The pixels of a decoded frame, at most `maxWidth` wide, without the detour over the GPU process:
 * drawing a `VideoFrame` onto a canvas uploads it there, and the memory for that grows to half a
 * gigabyte (measured in Chromium 130; 8 frames of 640x480 fill each piece of 4 MB). The picture is
 * only good until the next call. The caller closes the frame.
 */
export function createFrameCopier(maxWidth: number): (frame: VideoFrame) => Promise<ImageData> {
  const draw = createFrameReader(maxWidth);
  const shrink = createShrinker();
  let whole: ImageData | null = null;
  return async (frame) => {
    const { width, height } = frame.visibleRect ?? { width: 0, height: 0 };
    const isPlain = width === frame.displayWidth && height === frame.displayHeight;
    // Pictures that are stored in another shape than they are shown in, or only the GPU knows.
    if (frame.format === null || !isPlain) return draw(frame);
    if (whole?.width !== width || whole.height !== height) whole = new ImageData(width, height);
    await frame.copyTo(whole.data, { format: 'RGBA', colorSpace: 'srgb' });
    const wanted = analysisSize(whole, maxWidth);
    return wanted.width === width ? whole : shrink(whole, wanted.width, wanted.height);
  };
}

/** Scales in memory: both canvases are made for being read. */
function createShrinker(): (image: ImageData, width: number, height: number) => ImageData {
  const from = createCanvas();
  const to = createCanvas();
  return (image, width, height) => {
    fit(from, image.width, image.height);
    fit(to, width, height);
    from.context.putImageData(image, 0, 0);
    to.context.drawImage(from.canvas, 0, 0, width, height);
    return to.context.getImageData(0, 0, width, height);
  };
}

type Canvas = {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
};

function createCanvas(): Canvas {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('The browser gave no 2D canvas to scale frames with');
  return { canvas, context };
}

function fit({ canvas }: Canvas, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
