import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';
import { describe, expect, it } from 'vitest';
import { judgeLight, measureLight } from '../../../core/preflight/light-rules.ts';
import { degreesToRadians } from '../../../core/units.ts';
import { FACE_POINT } from '../../../core/vision/landmarks.ts';
import type { Landmark } from '../../../core/vision/landmarks.ts';
import { lookAtLight } from '../../../renderer/src/vision/worker/lighting.ts';
import type { FaceInPicture } from '../../../renderer/src/vision/worker/lighting.ts';
import type { PixelImage } from '../../../renderer/src/vision/worker/luma.ts';

const CLIPS = join(import.meta.dirname, '../../../../shared/bench/gaze/clips');
const SIZE = { width: 640, height: 480 };
const BYTES = SIZE.width * SIZE.height * 4;
/** Of the first so many seconds one picture each. */
const SECONDS = 6;
/** Luma of a picture with an eighth of the light, for a camera's usual gamma of 2.2. */
const THREE_STOPS = 0.125 ** (1 / 2.2);
const FOUND = { isFaceFound: true, emptyPictureLuma: Number.NaN };

type Truth = {
  readonly vfov: number;
  readonly fps: number;
  readonly frame: readonly { readonly eyeMid: readonly [number, number, number] }[];
};

/** Centimetres of the rendered heads: from the middle of the eyes to corners and edges of the face. */
const HEAD = { outer: 4.5, inner: 1.6, side: 7, above: 6, height: 17.5 } as const;

function faceAt(truth: Truth, second: number): FaceInPicture {
  const { eyeMid } = truth.frame[Math.round(second * truth.fps)] ?? { eyeMid: [0, 0, -50] };
  const [x, y, z] = eyeMid;
  const perCm = SIZE.height / 2 / Math.tan(degreesToRadians(truth.vfov / 2)) / -z;
  const at = (right: number, up: number): Landmark => ({
    x: (SIZE.width / 2 + (x + right) * perCm) / SIZE.width,
    y: (SIZE.height / 2 - (y + up) * perCm) / SIZE.height,
    z: 0,
  });
  const landmarks: Landmark[] = [];
  landmarks[FACE_POINT.rightEyeOuter] = at(-HEAD.outer, 0);
  landmarks[FACE_POINT.rightEyeInner] = at(-HEAD.inner, 0);
  landmarks[FACE_POINT.leftEyeInner] = at(HEAD.inner, 0);
  landmarks[FACE_POINT.leftEyeOuter] = at(HEAD.outer, 0);
  const corner = at(-HEAD.side, HEAD.above);
  const width = (2 * HEAD.side * perCm) / SIZE.width;
  const height = (HEAD.height * perCm) / SIZE.height;
  return { landmarks, box: { left: corner.x, top: corner.y, width, height } };
}

function lightOf(clip: string, change: (pixels: Uint8ClampedArray) => void = () => undefined) {
  const truth: Truth = JSON.parse(readFileSync(join(CLIPS, `${clip}.truth.json`), 'utf8'));
  const input = ['-v', 'error', '-t', `${SECONDS}`, '-i', join(CLIPS, `${clip}.mp4`)];
  const output = ['-vf', 'fps=1', '-f', 'rawvideo', '-pix_fmt', 'rgba', '-'];
  const film = execFileSync(ffmpeg, [...input, ...output], { maxBuffer: 2 * SECONDS * BYTES });
  const looks = Array.from({ length: SECONDS }, (_, second) => {
    const data = new Uint8ClampedArray(film.subarray(second * BYTES, (second + 1) * BYTES));
    change(data);
    const image: PixelImage = { data, ...SIZE };
    return { t: second * 1000, ...lookAtLight(image, faceAt(truth, second), null).light };
  });
  return judgeLight(measureLight(looks), FOUND, null).reason;
}

const dim = (pixels: Uint8ClampedArray): void => {
  for (const [index, value] of pixels.entries()) pixels[index] = value * THREE_STOPS;
};

describe.skipIf(!existsSync(CLIPS))('the light of the rendered clips', () => {
  it('is behind the person in the one with a window behind', () => {
    expect(lightOf('d03_backlit')).toBe('backlit');
  });

  // Of all six heads, the darkest skins before the lightest walls among them.
  const ORDINARY = [
    'c01_steady',
    'c02_shifty',
    'c04_notes',
    'd05_panel3',
    'c07_slouch',
    'd09_stare',
  ];

  it.each(ORDINARY)('is good in %s', (clip) => expect(lightOf(clip)).toBe('good'));

  it.each(ORDINARY)('is too little in %s with an eighth of it', (clip) =>
    expect(lightOf(clip, dim)).toBe('dark'),
  );
});
