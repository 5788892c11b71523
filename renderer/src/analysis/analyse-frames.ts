import { POSE_INTERVAL_MS } from '../../../core/analysis/job.ts';
import type { FaceSample, PoseSample } from '../../../core/tracks/channels.ts';
import type { Ms } from '../../../core/units.ts';
import { createPace } from '../vision/worker/pace.ts';
import { createFrameLane } from './frame-lane.ts';
import type { TimedFrame } from './upright-frames.ts';

/** What is needed of a `VideoFrame`. */
export type SharedFrame<Frame> = { readonly clone: () => Frame; readonly close: () => void };

export type FrameAnalysis<Frame extends SharedFrame<Frame>> = {
  readonly frames: AsyncIterable<TimedFrame<Frame>>;
  readonly analyseFace: (frame: Frame, t: Ms) => Promise<FaceSample>;
  /** Null: the pose is left out. */
  readonly analysePose: ((frame: Frame, t: Ms) => Promise<PoseSample>) | null;
  /** The file's own, for the choice of frames that go to the pose task. */
  readonly frameIntervalMs: Ms;
  /** In the order of the frames. Awaited, so that measurements do not pile up. */
  readonly onFace: (sample: FaceSample) => Promise<void>;
  readonly onPose: (sample: PoseSample) => Promise<void>;
};

const FRAMES_AT_ONCE = 2;

/**
 * Every frame to the face task, and at least five a second of the file to the pose task, both at the
 * same time and no faster than they answer. The first fault ends it.
 */
export async function analyseFrames<Frame extends SharedFrame<Frame>>(
  analysis: FrameAnalysis<Frame>,
): Promise<void> {
  const { analyseFace, analysePose } = analysis;
  const pace = createPace(() => POSE_INTERVAL_MS, analysis.frameIntervalMs);
  const faces = createFrameLane<TimedFrame<Frame>>(
    async ({ frame, t }) => analysis.onFace(await analyseFace(frame, t)),
    FRAMES_AT_ONCE,
  );
  const poses = createFrameLane<TimedFrame<Frame>>(async ({ frame, t }) => {
    if (analysePose !== null) await analysis.onPose(await analysePose(frame, t));
  }, FRAMES_AT_ONCE);

  for await (const { frame, t } of analysis.frames) {
    try {
      if (analysePose !== null && pace.isDue(t)) {
        await poses.room();
        poses.put({ frame: frame.clone(), t });
        pace.took(t);
      }
      await faces.room();
    } catch (cause) {
      frame.close();
      throw cause;
    }
    faces.put({ frame, t });
  }
  await faces.drained();
  await poses.drained();
}
