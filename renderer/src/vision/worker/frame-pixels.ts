export type PixelSize = { readonly width: number; readonly height: number };

/** The size to analyse at: at most `maxWidth` wide, same aspect, never enlarged, whole pixels. */
export function analysisSize(frame: PixelSize, maxWidth: number): PixelSize {
  const scale = Math.min(1, maxWidth / frame.width);
  return {
    width: Math.max(1, Math.round(frame.width * scale)),
    height: Math.max(1, Math.round(frame.height * scale)),
  };
}

/** Turns video frames into pixels by drawing them, for those that cannot be copied. */
export function createFrameReader(): (frame: VideoFrame) => ImageData {
  let canvas = new OffscreenCanvas(1, 1);
  let context: OffscreenCanvasRenderingContext2D | null = null;
  return (frame) => {
    const { displayWidth: width, displayHeight: height } = frame;
    if (context === null || canvas.width !== width || canvas.height !== height) {
      canvas = new OffscreenCanvas(width, height);
      context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
      if (context === null) throw new Error('The browser gave no 2D canvas to read frames with');
    }
    context.drawImage(frame, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  };
}
