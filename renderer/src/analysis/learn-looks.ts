import { usableLooks } from '../../../core/analysis/calibrate-from-marks.ts';
import { markedSpans } from '../../../core/analysis/recording-plan.ts';
import type { CalibrationMarks } from '../../../core/analysis/recording-plan.ts';
import type { FaceSample } from '../../../core/tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../core/tracks/columns.ts';
import type { Ms, TimeSpan } from '../../../core/units.ts';
import { analyseFrames } from './analyse-frames.ts';
import type { FrameAnalyst } from './frame-analyst.ts';
import type { Recording } from './open-recording.ts';
import { thinned } from './thinned-frames.ts';
import { uprightFrames } from './upright-frames.ts';

/**
 * So much of a look is enough to learn from, however long it was marked, and so often: 120 pictures
 * of each of ten people are still within what the worker remembers (`MAX_REMEMBERED`).
 */
const LEARNT_MS: Ms = 10_000;
const LEARNT_INTERVAL_MS: Ms = LEARNT_MS / 120;

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
  for (const span of markedSpans(marks)) {
    const { startMs, endMs } = middleOf(span);
    // One look after the other: they may overlap, and come in any order.
    await analyseFrames<VideoFrame>({
      frames: thinned(uprightFrames(track, [{ fromMs: startMs, toMs: endMs }]), LEARNT_INTERVAL_MS),
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

const middleOf = ({ startMs, endMs }: TimeSpan): TimeSpan => {
  const cut = Math.max(0, endMs - startMs - LEARNT_MS) / 2;
  return { startMs: startMs + cut, endMs: endMs - cut };
};
