import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FaceSample, PoseSample } from '../../core/tracks/channels.ts';
import { emptyFaceSample, faceFeaturesFromLandmarks } from '../../core/vision/face-features.ts';
import { emptyPoseSample, poseSampleFromLandmarks } from '../../core/vision/pose-features.ts';

/** What `scripts/record-landmarks.ts` writes; see test/fixtures/README.md. */
type Recording = {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly landmarkScale: number;
  readonly blendshapeNames: readonly string[];
  readonly frames: readonly RecordedFrame[];
};

type RecordedFrame = {
  readonly t: number;
  readonly faces: number;
  readonly landmarks?: readonly number[];
  readonly blendshapes?: readonly number[];
  readonly matrix?: readonly number[];
  readonly pose?: readonly number[] | null;
};

/** The recorder does not measure brightness or time: what it did not measure is NaN. */
const NOT_RECORDED = { light: Number.NaN, latency: Number.NaN };

export function readLandmarkRecording(file: string): Recording {
  const path = join(import.meta.dirname, '../fixtures', file);
  return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
}

/** The recorded frames through the app's own feature functions. */
export function recordingToSamples(recording: Recording): {
  readonly face: readonly FaceSample[];
  readonly pose: readonly PoseSample[];
} {
  const face = recording.frames.map((frame) => frameToFaceSample(recording, frame));
  const pose = recording.frames.flatMap((frame) =>
    frame.pose === undefined ? [] : [frameToPoseSample(frame.t, frame.pose)],
  );
  return { face, pose };
}

function frameToFaceSample(recording: Recording, frame: RecordedFrame): FaceSample {
  const { landmarks, blendshapes, matrix } = frame;
  if (landmarks === undefined || blendshapes === undefined || matrix === undefined) {
    return emptyFaceSample({ t: frame.t, ...NOT_RECORDED });
  }
  return faceFeaturesFromLandmarks({
    t: frame.t,
    ...NOT_RECORDED,
    landmarks: triples(landmarks).map(([x, y, z]) => ({
      x: x / recording.landmarkScale,
      y: y / recording.landmarkScale,
      z: z / recording.landmarkScale,
    })),
    blendshapes: Object.fromEntries(
      recording.blendshapeNames.map((name, index) => [name, blendshapes[index] ?? Number.NaN]),
    ),
    matrix,
    frameWidth: recording.width,
    frameHeight: recording.height,
    faces: frame.faces,
  });
}

function frameToPoseSample(t: number, pose: readonly number[] | null): PoseSample {
  if (pose === null) return emptyPoseSample({ t, latency: Number.NaN });
  const landmarks = triples(pose).map(([x, y, visibility]) => ({ x, y, visibility }));
  return poseSampleFromLandmarks({ landmarks, t, latency: Number.NaN });
}

function triples(values: readonly number[]): readonly (readonly [number, number, number])[] {
  return Array.from({ length: values.length / 3 }, (_, index) => [
    values[3 * index] ?? Number.NaN,
    values[3 * index + 1] ?? Number.NaN,
    values[3 * index + 2] ?? Number.NaN,
  ]);
}
