// Runs both models over every frame, with the settings the app's workers use.
import { FaceLandmarker, FilesetResolver, PoseLandmarker } from '../vision/vision_bundle.mjs';

const POSE_EVERY = 2;
const SCALE = 65536 / 2;
const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
const round = (value, digits) => Number(value.toFixed(digits));

async function createTask(Task, model, options) {
  const fileset = await FilesetResolver.forVisionTasks('recorder://local/vision/wasm');
  return Task.createFromOptions(fileset, {
    baseOptions: { modelAssetBuffer: await bytes(`../models/${model}`), delegate: 'CPU' },
    runningMode: 'VIDEO',
    ...options,
  });
}

async function record() {
  const job = await window.recorder.job();
  const face = await createTask(FaceLandmarker, 'face_landmarker.task', {
    numFaces: 2,
    outputFaceBlendshapes: true,
    outputFacialTransformationMatrixes: true,
  });
  const pose = await createTask(PoseLandmarker, 'pose_landmarker_full.task', { numPoses: 1 });
  const frames = [];
  let blendshapeNames = [];
  let size = { width: 0, height: 0 };
  for (let index = 0; index < job.frames; index += 1) {
    const name = String(index + 1).padStart(6, '0');
    const bitmap = await createImageBitmap(new Blob([await bytes(`../frames/${name}.png`)]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    const image = context.getImageData(0, 0, bitmap.width, bitmap.height);
    size = { width: bitmap.width, height: bitmap.height };
    const t = Math.round((index * 1000) / job.framesPerSecond);
    const found = face.detectForVideo(image, t + 1);
    const frame = { t, faces: found.faceLandmarks.length };
    if (found.faceLandmarks.length > 0) {
      const categories = found.faceBlendshapes[0].categories;
      blendshapeNames = categories.map((category) => category.categoryName);
      frame.landmarks = found.faceLandmarks[0].flatMap((point) =>
        [point.x, point.y, point.z].map((value) => Math.round(value * SCALE)),
      );
      frame.blendshapes = categories.map((category) => round(category.score, 4));
      frame.matrix = found.facialTransformationMatrixes[0].data.map((value) => round(value, 5));
    }
    if (index % POSE_EVERY === 0) {
      const body = pose.detectForVideo(image, t + 1).landmarks[0];
      frame.pose =
        body?.flatMap((point) => [
          round(point.x, 4),
          round(point.y, 4),
          round(point.visibility, 3),
        ]) ?? null;
    }
    frames.push(frame);
  }
  await window.recorder.done({
    version: 1,
    ...size,
    framesPerSecond: job.framesPerSecond,
    landmarkScale: SCALE,
    blendshapeNames,
    frames,
  });
}

record().catch((error) => window.recorder.failed(String(error?.stack ?? error)));
