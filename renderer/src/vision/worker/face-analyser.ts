import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { categoriesToBlendshapes } from '../../../../core/vision/blendshapes.ts';
import { emptyFaceSample, faceFeaturesFromLandmarks } from '../../../../core/vision/face-features.ts';
import type { FrameFacts } from '../../../../core/vision/face-features.ts';
import type { Pixels } from '../../../../core/units.ts';
import { createFrameReader } from './frame-pixels.ts';
import { createFaceLandmarker } from './landmarkers.ts';
import type { FoundFaces } from './landmarkers.ts';
import { largestFaceIndex } from './largest-face.ts';
import { meanLuma } from './luma.ts';
import type { ShareBox } from './luma.ts';
import type { Analyser, AnalyserSource } from './run-worker.ts';
import { createTaskTime } from './task-time.ts';

/** Iris and lids need the pixels: at 640 a face at arm's length is about 200 wide. */
const MAX_WIDTH: Pixels = 640;

export async function createFaceAnalyser(source: AnalyserSource): Promise<Analyser<FaceSample>> {
  const detect = await createFaceLandmarker(source);
  const readFrame = createFrameReader(MAX_WIDTH);
  const taskTime = createTaskTime();
  return (frame, t, now) => {
    const startedAt = now();
    const image = readFrame(frame);
    const convertedAt = now();
    const found = detect(image, taskTime(t));
    const detectedAt = now();
    const unlit = faceSample(found, image, { t, light: Number.NaN, latency: Number.NaN });
    const light = meanLuma(image, faceBox(unlit));
    const endedAt = now();
    return {
      sample: { ...unlit, light, latency: endedAt - startedAt },
      timing: {
        convertMs: convertedAt - startedAt,
        detectMs: detectedAt - convertedAt,
        featuresMs: endedAt - detectedAt,
      },
    };
  };
}

function faceSample(found: FoundFaces, image: ImageData, facts: FrameFacts): FaceSample {
  const index = largestFaceIndex(found.faceLandmarks);
  const landmarks = found.faceLandmarks[index];
  if (landmarks === undefined) return emptyFaceSample(facts);
  return faceFeaturesFromLandmarks({
    ...facts,
    landmarks,
    blendshapes: categoriesToBlendshapes(found.faceBlendshapes[index]?.categories ?? []),
    matrix: found.facialTransformationMatrixes[index]?.data ?? [],
    frameWidth: image.width,
    frameHeight: image.height,
    faces: found.faceLandmarks.length,
  });
}

function faceBox(sample: FaceSample): ShareBox | null {
  if (Number.isNaN(sample.faceWidth)) return null;
  return {
    left: sample.faceLeft,
    top: sample.faceTop,
    width: sample.faceWidth,
    height: sample.faceHeight,
  };
}
