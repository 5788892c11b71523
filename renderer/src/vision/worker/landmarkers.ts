/** The one place that knows `@mediapipe/tasks-vision`. One task per worker: a second one fails. */
import { FaceLandmarker, FilesetResolver, PoseLandmarker } from '@mediapipe/tasks-vision';
import type { FaceLandmarkerResult, PoseLandmarkerResult } from '@mediapipe/tasks-vision';
import type { Ms } from '../../../../core/units.ts';
import { keepPicturesInMemory } from './memory-texture.ts';

export type LandmarkerSource = {
  readonly model: Uint8Array;
  /** Absolute: the loader is imported relative to the bundle otherwise. */
  readonly runtimeUrl: string;
  /** From then on the task finds nothing, without an error: it has to be replaced. */
  readonly onContextLost: () => void;
};

export type Landmarker<Found> = (image: ImageData, taskTime: Ms) => Found;
export type FoundFaces = FaceLandmarkerResult;
export type FoundBodies = PoseLandmarkerResult;

/**
 * Two, though one is measured: with one the task smooths its landmarks over time (about 40 ms of
 * lag), and a second person would go unnoticed.
 */
const MAX_FACES = 2;
/** The task draws on it; its size does not matter to the CPU delegate. */
const CANVAS_SIZE = 1;

export async function createFaceLandmarker(
  source: LandmarkerSource,
): Promise<Landmarker<FoundFaces>> {
  const canvas = createCanvas(source.onContextLost);
  const task = await FaceLandmarker.createFromOptions(await filesetOf(source), {
    ...commonOptions(source.model, canvas),
    numFaces: MAX_FACES,
    outputFaceBlendshapes: true,
    outputFacialTransformationMatrixes: true,
  });
  shortenTheWayOfPictures(canvas);
  return (image, taskTime) => task.detectForVideo(image, taskTime);
}

export async function createPoseLandmarker(
  source: LandmarkerSource,
): Promise<Landmarker<FoundBodies>> {
  const canvas = createCanvas(source.onContextLost);
  const task = await PoseLandmarker.createFromOptions(await filesetOf(source), {
    ...commonOptions(source.model, canvas),
    numPoses: 1,
  });
  shortenTheWayOfPictures(canvas);
  return (image, taskTime) => task.detectForVideo(image, taskTime);
}

function filesetOf(source: LandmarkerSource) {
  return FilesetResolver.forVisionTasks(source.runtimeUrl, true);
}

function createCanvas(onContextLost: () => void): OffscreenCanvas {
  const canvas = new OffscreenCanvas(CANVAS_SIZE, CANVAS_SIZE);
  canvas.addEventListener('webglcontextlost', onContextLost);
  return canvas;
}

function commonOptions(model: Uint8Array, canvas: OffscreenCanvas) {
  return {
    // A GPU is slower than this where it is emulated (virtual machines, remote desktops).
    baseOptions: { modelAssetBuffer: model, delegate: 'CPU' as const },
    runningMode: 'VIDEO' as const,
    canvas,
  };
}

function shortenTheWayOfPictures(canvas: OffscreenCanvas): void {
  const context = canvas.getContext('webgl2');
  if (context !== null) keepPicturesInMemory(context);
}
