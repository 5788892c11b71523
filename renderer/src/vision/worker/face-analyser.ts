import type { FaceSample } from '../../../../core/tracks/channels.ts';
import type { Ms, Pixels } from '../../../../core/units.ts';
import { categoriesToBlendshapes } from '../../../../core/vision/blendshapes.ts';
import { eyeNumbersFromFace, patchContrast } from '../../../../core/vision/eye-view.ts';
import type { EyeView } from '../../../../core/vision/eye-view.ts';
import {
  emptyFaceSample,
  faceFeaturesFromLandmarks,
} from '../../../../core/vision/face-features.ts';
import type { FaceFrame } from '../../../../core/vision/face-features.ts';
import { createEyeAnalyst } from './eye-analyst.ts';
import type { EyeAnalyst } from './eye-analyst.ts';
import { createEyeNetwork } from './eye-network.ts';
import { cutEyePatches } from './eye-patches.ts';
import { createFrameCopier } from './frame-copy.ts';
import { createFaceLandmarker } from './landmarkers.ts';
import type { FoundFaces } from './landmarkers.ts';
import { createLightWatch } from './light-watch.ts';
import { largestFaceIndex } from './largest-face.ts';
import { meanLuma } from './luma.ts';
import type { PixelImage, ShareBox } from './luma.ts';
import type { Analyser, AnalyserSource } from './run-worker.ts';

/** Lids and mouth need the pixels: at 640 a face at arm's length is about 200 wide. */
const MAX_WIDTH: Pixels = 640;

export async function createFaceAnalyser(source: AnalyserSource): Promise<Analyser<FaceSample>> {
  const detect = await createFaceLandmarker(source);
  const eyes =
    source.eyeModel === null
      ? null
      : createEyeAnalyst(await createEyeNetwork(source.eyeModel, source.runtimeUrl));
  const lightWatch = createLightWatch(source.onLight);
  return {
    copy: createFrameCopier(MAX_WIDTH),
    detect: async (picture, taskTime, t) => {
      const face = largestFace(detect(picture.analysed, taskTime), picture.analysed);
      if (face === null) {
        lightWatch.see(picture.analysed, null, t);
        const light = meanLuma(picture.analysed, null);
        return (latency) => emptyFaceSample({ t, light, latency });
      }
      const seen = await seeEyes(eyes, face, picture.whole, t);
      return (latency) => {
        const sample = faceFeaturesFromLandmarks({ ...face, t, light: Number.NaN, latency });
        const box = faceBox(sample);
        const light = meanLuma(picture.analysed, box);
        const { landmarks } = face;
        lightWatch.see(picture.analysed, box === null ? null : { box, landmarks }, t);
        return { ...sample, ...seen, light };
      };
    },
    eyes,
    watchLight: lightWatch.watch,
  };
}

type FoundFace = Omit<FaceFrame, 't' | 'light' | 'latency'>;

function largestFace(found: FoundFaces, image: PixelImage): FoundFace | null {
  const index = largestFaceIndex(found.faceLandmarks);
  const landmarks = found.faceLandmarks[index];
  if (landmarks === undefined) return null;
  return {
    landmarks,
    blendshapes: categoriesToBlendshapes(found.faceBlendshapes[index]?.categories ?? []),
    matrix: found.facialTransformationMatrixes[index]?.data ?? [],
    frameWidth: image.width,
    frameHeight: image.height,
    faces: found.faceLandmarks.length,
  };
}

type SeenEyes = Pick<FaceSample, 'eyeYaw' | 'eyePitch' | 'eyeContrast'>;

const NO_EYES: SeenEyes = { eyeYaw: Number.NaN, eyePitch: Number.NaN, eyeContrast: Number.NaN };

async function seeEyes(
  eyes: EyeAnalyst | null,
  face: FoundFace,
  whole: PixelImage,
  t: Ms,
): Promise<SeenEyes> {
  const view = eyes === null ? null : eyeView(face, whole);
  if (eyes === null || view === null) return NO_EYES;
  const { yaw, pitch } = await eyes.analyse(view, t);
  return { eyeYaw: yaw, eyePitch: pitch, eyeContrast: patchContrast(view.patches) };
}

/** Cut out of the whole frame: every pixel of an iris counts. */
function eyeView(face: FoundFace, whole: PixelImage): EyeView | null {
  const patches = cutEyePatches(whole, face.landmarks);
  const numbers = eyeNumbersFromFace({
    ...face,
    frame: { width: face.frameWidth, height: face.frameHeight },
  });
  return patches === null || numbers === null ? null : { patches, numbers };
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
