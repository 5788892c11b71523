import type { Ms } from '../../../core/units.ts';
import type { TimedFrame } from './upright-frames.ts';

/** Leaves out, and closes, the frames that come sooner after the last one than wanted. */
export async function* thinned<Frame extends { readonly close: () => void }>(
  frames: AsyncIterable<TimedFrame<Frame>>,
  intervalMs: Ms,
): AsyncGenerator<TimedFrame<Frame>> {
  let latest = Number.NEGATIVE_INFINITY;
  for await (const timed of frames) {
    if (timed.t - latest < intervalMs) {
      timed.frame.close();
      continue;
    }
    latest = timed.t;
    yield timed;
  }
}
