import type { Ms } from '../../../../core/units.ts';
import { createDropCounter } from './drop-counter.ts';
import { createFrameClock } from './frame-clock.ts';
import { createPace } from './pace.ts';

/** What the loop needs of a `VideoFrame`. */
export type ClosableFrame = { readonly timestamp: number; readonly close: () => void };

export type FrameLoop<Frame extends ClosableFrame, Picture> = {
  readonly frames: ReadableStream<Frame>;
  /** Milliseconds on the window's clock. */
  readonly now: () => Ms;
  readonly frameIntervalMs: Ms;
  /** 0 = analyse every frame. It may change meanwhile. */
  readonly analysisIntervalMs: () => Ms;
  readonly arrived: () => void;
  /** Copies what is needed of a frame, which is closed right after. */
  readonly read: (frame: Frame) => Promise<Picture>;
  /** `t`: when the frame was taken, on the window's clock. `dropped`: missed since the last call. */
  readonly analyse: (picture: Picture, t: Ms, dropped: number) => Promise<void>;
  readonly signal: AbortSignal;
};

const MICROSECONDS_IN_MS = 1000;

/**
 * Reads frames until the stream ends or the signal aborts. The stream buffers one frame and
 * replaces it by a newer one, so after a slow analysis the next read is the newest. Every frame is
 * closed, whatever happens, and before it is analysed: with two frames of a camera unclosed,
 * whoever holds them, new ones are thrown away (seen as half the frame rate in the face worker
 * while the pose worker was busy).
 *
 * Dropped means: should have been analysed and was not. Frames that a slower pace leaves out on
 * purpose do not count; turns that this pace missed do.
 */
export async function runFrameLoop<Frame extends ClosableFrame, Picture>(
  loop: FrameLoop<Frame, Picture>,
): Promise<void> {
  const reader = loop.frames.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  loop.signal.addEventListener('abort', cancel, { once: true });
  const dateFrame = createFrameClock();
  const countDropped = createDropCounter(loop.frameIntervalMs);
  const pace = createPace(loop.analysisIntervalMs, loop.frameIntervalMs);

  async function takePicture(
    frame: Frame,
    isWanted: boolean,
  ): Promise<{ readonly taken: Picture } | null> {
    try {
      return isWanted ? { taken: await loop.read(frame) } : null;
    } finally {
      frame.close();
    }
  }

  try {
    for (;;) {
      const askedAt = loop.now();
      const { value: frame, done } = await reader.read();
      if (done) return;
      const readAt = loop.now();
      const stampMs = frame.timestamp / MICROSECONDS_IN_MS;
      const t = dateFrame(stampMs, readAt);
      const lost = countDropped(stampMs, readAt - askedAt);
      loop.arrived();
      const picture = await takePicture(frame, pace.isDue(t) && !loop.signal.aborted);
      if (picture === null) continue;
      const missedTurns = pace.took(t);
      await loop.analyse(picture.taken, t, loop.analysisIntervalMs() > 0 ? missedTurns : lost);
    }
  } finally {
    loop.signal.removeEventListener('abort', cancel);
    reader.releaseLock();
  }
}
