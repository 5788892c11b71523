import type { AnalysisFailure } from '../../core/analysis/job.ts';
import { err } from '../../core/result.ts';
import type { FaceSample } from '../../core/tracks/channels.ts';
import { encodeFaceBatch, encodePoseBatch } from '../../core/tracks/codec.ts';
import { createAnalysisDesk } from '../../main/analysis/desk.ts';
import type { Analyse, AnalysisOrder } from '../../main/analysis/order.ts';
import { readLandmarkRecording, recordingToSamples } from './landmark-recording.ts';

const recording = readLandmarkRecording('franck.landmarks.json.gz');
/** A real face, measured from recorded landmarks: 42 s, six pictures a second. */
export const realSamples = recordingToSamples(recording);
export const REAL_FACTS = {
  width: recording.width,
  height: recording.height,
  frameRate: 6,
  endMs: 42_000,
  codec: 'avc',
};

/** Runs an order as the page would: through the desk, batch by batch. */
export const analysingAs =
  (face: readonly FaceSample[]): Analyse =>
  async ({ signal, ...deskJob }: AnalysisOrder) => {
    const desk = createAnalysisDesk(
      () => crypto.randomUUID(),
      () => 0,
    );
    const { id, outcome } = desk.begin(deskJob);
    const { measure } = deskJob.job;
    desk.report(id, { kind: 'opened', facts: REAL_FACTS });
    if (signal.aborted) return null;
    if (measure === null) {
      desk.report(id, { kind: 'done' });
      return outcome;
    }
    for (let at = 0; at < face.length; at += 100) {
      const batch = encodeFaceBatch(face.slice(at, at + 100));
      desk.report(id, { kind: 'batch', batch });
      desk.report(id, { kind: 'progress', atMs: face[at]?.t ?? 0, frames: at });
    }
    if (measure.withPose)
      desk.report(id, { kind: 'batch', batch: encodePoseBatch(realSamples.pose) });
    desk.report(id, { kind: 'done' });
    return outcome;
  };

export const failingWith =
  (failure: AnalysisFailure): Analyse =>
  async () =>
    err(failure);
