import { recordingUrlPath } from '../../../core/analysis/job.ts';
import type { AnalysisJob, AnalysisReport } from '../../../core/analysis/job.ts';
import type { StudioBridge } from '../../../core/ipc/contract.ts';
import { encodeFaceBatch, encodePoseBatch } from '../../../core/tracks/codec.ts';
import type { Ms } from '../../../core/units.ts';
import { createFaceWorker, createPoseWorker } from '../vision/create-workers.ts';
import { analyseFrames } from './analyse-frames.ts';
import { AnalysisFault, causeToFault } from './analysis-fault.ts';
import { createBatchSender } from './batch-sender.ts';
import { createFrameAnalyst } from './frame-analyst.ts';
import { learnEyes } from './learn-eyes.ts';
import { openRecording } from './open-recording.ts';
import type { Recording } from './open-recording.ts';
import { createRecordingSource } from './recording-source.ts';
import { uprightFrames } from './upright-frames.ts';

/** Our own scheme, where models, their runtime and the recording are served. */
const ORIGIN = 'app://greenroom';
/** How often the main process hears how far it is. */
const PROGRESS_INTERVAL_MS: Ms = 250;

type AnalysisBridge = Pick<StudioBridge, 'analysis:open' | 'analysis:report'>;
type Tell = (report: AnalysisReport) => Promise<void>;

/** Analyses the recording of one job from beginning to end and tells the main process all of it. */
export async function runAnalysis(bridge: AnalysisBridge, jobId: string): Promise<void> {
  const tell: Tell = async (report) => {
    const answer = await bridge['analysis:report']({ jobId, report });
    if (!answer.ok) throw new AnalysisFault('fault', answer.error.type);
  };
  try {
    const job = await bridge['analysis:open']({ jobId });
    if (!job.ok) throw new AnalysisFault('fault', job.error.type);
    await carryOut(job.value, `${ORIGIN}${recordingUrlPath(jobId)}`, tell);
    await tell({ kind: 'done' });
  } catch (cause) {
    const { failure } = causeToFault(cause, 'fault');
    // Nobody there to tell: the job was cancelled, and this page is about to be closed.
    await tell({ kind: 'failed', failure }).catch(() => undefined);
  }
}

async function carryOut(job: AnalysisJob, url: string, tell: Tell): Promise<void> {
  const source = createRecordingSource(url, job.fileBytes, fetch);
  const recording = await openRecording(source, job.ranges);
  try {
    await tell({ kind: 'opened', facts: recording.facts });
    if (job.measure !== null) await measure(job.ranges, job.measure, recording, tell);
  } finally {
    recording.close();
  }
}

async function measure(
  ranges: AnalysisJob['ranges'],
  { withPose, eyes }: NonNullable<AnalysisJob['measure']>,
  recording: Recording,
  tell: Tell,
): Promise<void> {
  const addresses = {
    runtimeUrl: `${ORIGIN}/vision-runtime`,
    windowTimeOrigin: performance.timeOrigin,
  };
  const loading = [
    createFrameAnalyst(createFaceWorker(), {
      ...addresses,
      modelUrl: `${ORIGIN}/models/face_landmarker.task`,
      eyeModelUrl: eyes.from === 'nothing' ? null : `${ORIGIN}/models/eye_gaze.onnx`,
    }),
    withPose
      ? createFrameAnalyst(createPoseWorker(), {
          ...addresses,
          modelUrl: `${ORIGIN}/models/pose_landmarker_full.task`,
          eyeModelUrl: null,
        })
      : null,
  ] as const;
  const [faceAnalyst, poseAnalyst] = await Promise.all(loading);

  const send = (batch: Uint8Array<ArrayBuffer>) => tell({ kind: 'batch', batch });
  const faces = createBatchSender(encodeFaceBatch, send);
  const poses = createBatchSender(encodePoseBatch, send);
  const progress = createProgress(tell);
  const { frameRate } = recording.facts;
  try {
    await learnEyes(eyes, ranges, recording, faceAnalyst);
    await analyseFrames<VideoFrame>({
      frames: uprightFrames(recording.track, ranges),
      analyseFace: faceAnalyst.analyse,
      analysePose: poseAnalyst?.analyse ?? null,
      frameIntervalMs: frameRate > 0 ? 1000 / frameRate : 0,
      onFace: async (sample) => {
        await faces.add(sample);
        await progress(sample.t);
      },
      onPose: poses.add,
    });
    await faces.flush();
    await poses.flush();
  } finally {
    faceAnalyst.close();
    poseAnalyst?.close();
  }
}

function createProgress(tell: Tell): (atMs: Ms) => Promise<void> {
  let frames = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return async (atMs) => {
    frames += 1;
    const now = performance.now();
    if (now - toldAt < PROGRESS_INTERVAL_MS) return;
    toldAt = now;
    await tell({ kind: 'progress', atMs, frames });
  };
}
