import { usableLooks } from '../../../core/analysis/calibrate-from-marks.ts';
import { markedSpans } from '../../../core/analysis/recording-plan.ts';
import type { CalibrationMarks } from '../../../core/analysis/recording-plan.ts';
import type { FaceSample } from '../../../core/tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../core/tracks/columns.ts';
import { analyseFrames } from './analyse-frames.ts';
import type { FrameAnalyst } from './frame-analyst.ts';
import type { Recording } from './open-recording.ts';
import { uprightFrames } from './upright-frames.ts';

/**
 * Goes through the marked looks once before everything else: the eyes of the whole file are
 * compared with them, and they may lie anywhere in it.
 */
export async function learnLooks(
  marks: CalibrationMarks,
  { track, facts }: Recording,
  face: FrameAnalyst<FaceSample>,
): Promise<void> {
  const samples: FaceSample[] = [];
  face.rememberLooks();
  for (const { startMs, endMs } of markedSpans(marks)) {
    // One look after the other: they may overlap, and come in any order.
    await analyseFrames<VideoFrame>({
      frames: uprightFrames(track, [{ fromMs: startMs, toMs: endMs }]),
      analyseFace: face.analyse,
      analysePose: null,
      frameIntervalMs: 0,
      onFace: async (sample) => void samples.push(sample),
      onPose: async () => undefined,
    });
  }
  const looks = usableLooks({
    face: samplesToFaceTrack(samples.toSorted((a, b) => a.t - b.t)),
    pose: samplesToPoseTrack([]),
    marks,
    frameAspect: facts.width / facts.height,
  });
  await face.learnLooks(looks);
}
