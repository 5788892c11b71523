import type { PoseSample } from '../../../../core/tracks/channels.ts';
import type { Pixels } from '../../../../core/units.ts';
import { emptyPoseSample, poseSampleFromLandmarks } from '../../../../core/vision/pose-features.ts';
import { createFrameReader } from './frame-pixels.ts';
import { createPoseLandmarker } from './landmarkers.ts';
import type { Analyser, AnalyserSource } from './run-worker.ts';
import { createTaskTime } from './task-time.ts';

const MAX_WIDTH: Pixels = 640;

export async function createPoseAnalyser(source: AnalyserSource): Promise<Analyser<PoseSample>> {
  const detect = await createPoseLandmarker(source);
  const readFrame = createFrameReader(MAX_WIDTH);
  const taskTime = createTaskTime();
  return (frame, t, now) => {
    const startedAt = now();
    const image = readFrame(frame);
    const convertedAt = now();
    const landmarks = detect(image, taskTime(t)).landmarks[0];
    const detectedAt = now();
    const latency = detectedAt - startedAt;
    const sample =
      landmarks === undefined
        ? emptyPoseSample({ t, latency })
        : poseSampleFromLandmarks({ landmarks, t, latency });
    return {
      sample,
      timing: {
        convertMs: convertedAt - startedAt,
        detectMs: detectedAt - convertedAt,
        featuresMs: now() - detectedAt,
      },
    };
  };
}
