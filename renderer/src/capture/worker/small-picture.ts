import type { Pixels } from '../../../../core/units.ts';

/** Wide enough to know a session by (own choice). */
const WIDTH: Pixels = 320;
const QUALITY = 0.8;

/** A JPEG of a frame, as the camera saw it. The caller closes the frame. */
export async function frameToJpeg(frame: VideoFrame): Promise<Uint8Array<ArrayBuffer>> {
  const height = Math.round((WIDTH * frame.displayHeight) / frame.displayWidth);
  const canvas = new OffscreenCanvas(WIDTH, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('The browser gave no 2D canvas to draw a picture on');
  context.drawImage(frame, 0, 0, WIDTH, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return new Uint8Array(await blob.arrayBuffer());
}
