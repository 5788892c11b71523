import { VideoSampleSink } from 'mediabunny';
import type { InputVideoTrack, VideoSample } from 'mediabunny';
import type { AnalysisRange } from '../../../core/analysis/recording-plan.ts';
import { msToSeconds, secondsToMs } from '../../../core/units.ts';
import type { Ms } from '../../../core/units.ts';
import { AnalysisFault, causeToFault } from './analysis-fault.ts';
import { withTimeLimit } from './time-limit.ts';

/** One picture as it is meant to be seen, and the file's own time of it. Whoever takes it closes it. */
export type TimedFrame<Frame> = { readonly frame: Frame; readonly t: Ms };

/** A decoder that gives nothing for so long will not give anything more. */
const DECODE_LIMIT_MS: Ms = 20_000;

/** Every picture of the ranges in the order they are shown, with rising times, decoded as they are taken. */
export async function* uprightFrames(
  track: InputVideoTrack,
  ranges: readonly AnalysisRange[],
): AsyncGenerator<TimedFrame<VideoFrame>> {
  const sink = new VideoSampleSink(track);
  const turn = createTurner();
  let last = Number.NEGATIVE_INFINITY;
  for (const { fromMs, toMs } of ranges) {
    const samples = sink.samples(
      msToSeconds(fromMs),
      toMs === null ? undefined : msToSeconds(toMs),
    );
    try {
      for (;;) {
        const next = await nextSample(samples, last);
        if (next === null) break;
        const t = secondsToMs(next.timestamp);
        try {
          // The first one given may begin before the range; a repeated time is not a new picture.
          if (t < fromMs || t <= last) continue;
          last = t;
          yield { frame: turn(next), t };
        } finally {
          next.close();
        }
      }
    } finally {
      await samples.return();
    }
  }
}

async function nextSample(
  samples: AsyncGenerator<VideoSample, void, unknown>,
  lastMs: Ms,
): Promise<VideoSample | null> {
  const reached = Math.max(0, msToSeconds(lastMs)).toFixed(1);
  try {
    const next = await withTimeLimit(samples.next(), DECODE_LIMIT_MS, () => {
      throw new AnalysisFault('damaged', reached);
    });
    return next.done === true ? null : next.value;
  } catch (cause) {
    const fault = causeToFault(cause, 'damaged');
    throw fault.failure.fault === 'damaged' ? new AnalysisFault('damaged', reached) : fault;
  }
}

/** Phones store a picture as the sensor saw it, with a note how to turn it; models want it upright. */
function createTurner(): (sample: VideoSample) => VideoFrame {
  let canvas: OffscreenCanvas | null = null;
  return (sample) => {
    if (sample.rotation === 0 && !sample.flip) return sample.toVideoFrame();
    const { displayWidth, displayHeight } = sample;
    if (canvas?.width !== displayWidth || canvas.height !== displayHeight)
      canvas = new OffscreenCanvas(displayWidth, displayHeight);
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new AnalysisFault('fault', 'no canvas to turn pictures with');
    sample.draw(context, 0, 0, displayWidth, displayHeight);
    return new VideoFrame(canvas, { timestamp: sample.microsecondTimestamp });
  };
}
