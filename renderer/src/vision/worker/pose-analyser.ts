import type { PoseSample } from '../../../../core/tracks/channels.ts';
import type { Pixels } from '../../../../core/units.ts';
import { emptyPoseSample, poseSampleFromLandmarks } from '../../../../core/vision/pose-features.ts';
import { createFrameCopier } from './frame-copy.ts';
import { createPoseLandmarker } from './landmarkers.ts';
import type { Analyser, AnalyserSource } from './run-worker.ts';

const MAX_WIDTH: Pixels = 640;

export async function createPoseAnalyser(source: AnalyserSource): Promise<Analyser<PoseSample>> {
  const detect = await createPoseLandmarker(source);
  return {
    copy: createFrameCopier(MAX_WIDTH),
    detect: (picture, taskTime, t) => {
      const landmarks = detect(picture.analysed, taskTime).landmarks[0];
      return Promise.resolve((latency) =>
        landmarks === undefined
          ? emptyPoseSample({ t, latency })
          : poseSampleFromLandmarks({ landmarks, t, latency }),
      );
    },
    eyes: null,
    watchLight: null,
  };
}
