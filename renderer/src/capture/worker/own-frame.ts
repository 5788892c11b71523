/** Missing from TypeScript's types: the memory is taken over instead of copied once more. */
type TransferringInit = VideoFrameBufferInit & { readonly transfer: readonly ArrayBuffer[] };

/**
 * A frame with memory of its own. With two frames of a camera unclosed new ones are thrown away,
 * whoever holds them, and an encoder holds what waits for it.
 */
export async function ownFrame(frame: VideoFrame): Promise<VideoFrame> {
  const { format, colorSpace, timestamp, visibleRect } = frame;
  // Only the graphics card knows these; a second handle on the same picture has to do.
  if (format === null || visibleRect === null) return frame.clone();
  const bytes = new Uint8Array(frame.allocationSize());
  const layout = await frame.copyTo(bytes);
  const init: TransferringInit = {
    format,
    layout,
    timestamp,
    codedWidth: visibleRect.width,
    codedHeight: visibleRect.height,
    displayWidth: frame.displayWidth,
    displayHeight: frame.displayHeight,
    colorSpace: colorSpace.toJSON(),
    transfer: [bytes.buffer],
  };
  return new VideoFrame(bytes, init);
}
