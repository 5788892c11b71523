import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { categoriesToBlendshapes } from '../../../../core/vision/blendshapes.ts';
import {
  emptyFaceSample,
  faceFeaturesFromLandmarks,
} from '../../../../core/vision/face-features.ts';
import type { FrameFacts } from '../../../../core/vision/face-features.ts';
import type { Pixels } from '../../../../core/units.ts';
import { createFrameCopier } from './frame-copy.ts';
import { createFrameReader } from './frame-pixels.ts';
import { createFaceLandmarker } from './landmarkers.ts';
import type { FoundFaces } from './landmarkers.ts';
import { largestFaceIndex } from './largest-face.ts';
import { meanLuma } from './luma.ts';
import type { ShareBox } from './luma.ts';
import type { Analyser, AnalyserSource } from './run-worker.ts';

/** Iris and lids need the pixels: at 640 a face at arm's length is about 200 wide. */
const MAX_WIDTH: Pixels = 640;

export async function createFaceAnalyser(source: AnalyserSource): Promise<Analyser<FaceSample>> {
  const detect = await createFaceLandmarker(source);
  return {
    read: createFrameReader(MAX_WIDTH),
    copy: createFrameCopier(MAX_WIDTH),
    detect: (image, taskTime) => {
      const found = detect(image, taskTime);
      return (t, latency) => {
        const unlit = faceSample(found, image, { t, light: Number.NaN, latency });
        return { ...unlit, light: meanLuma(image, faceBox(unlit)) };
      };
    },
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
