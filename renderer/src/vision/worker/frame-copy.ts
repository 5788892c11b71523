import type { Pixels } from '../../../../core/units.ts';
import { analysisSize, createFrameReader } from './frame-pixels.ts';

/** The pixels of one frame, good until the next one is copied; `analysed` is at most so wide. */
export type FramePicture = { readonly whole: ImageData; readonly analysed: ImageData };

/**
 * The pixels of a frame, without the detour over the GPU process: drawing a `VideoFrame` onto a
 * canvas uploads it there, and the memory for that grows to half a gigabyte (measured in Chromium
 * 130; 8 frames of 640x480 fill each piece of 4 MB). The caller closes the frame.
 */
export function createFrameCopier(maxWidth: Pixels): (frame: VideoFrame) => Promise<FramePicture> {
  const draw = createFrameReader();
  const shrink = createShrinker();
  let kept: ImageData | null = null;

  async function copy(frame: VideoFrame): Promise<ImageData> {
    const { width, height } = frame.visibleRect ?? { width: 0, height: 0 };
    const isPlain = width === frame.displayWidth && height === frame.displayHeight;
    // Pictures that are stored in another shape than they are shown in, or only the GPU knows.
    if (frame.format === null || !isPlain) return draw(frame);
    const image =
      kept?.width === width && kept.height === height ? kept : new ImageData(width, height);
    kept = image;
    await frame.copyTo(image.data, { format: 'RGBA', colorSpace: 'srgb' });
    return image;
  }

  return async (frame) => {
    const whole = await copy(frame);
    const { width, height } = analysisSize(whole, maxWidth);
    return { whole, analysed: width === whole.width ? whole : shrink(whole, width, height) };
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
