import { headPoseFromMatrix } from '../geometry/head-pose.ts';
import { median } from '../signal/statistics.ts';
import type { Degrees } from '../units.ts';
import { blendshape } from './blendshapes.ts';
import { gazeTerms } from './gaze-terms.ts';
import type { FaceInFrame } from './gaze-terms.ts';

/** Pixels of one eye's patch; both eyes follow one another, the subject's right eye first. */
export const EYE_PATCH = { width: 64, height: 32, eyes: 2 } as const;
export const EYE_PATCH_PIXELS = EYE_PATCH.width * EYE_PATCH.height;
export const EYE_PATCHES_VALUES = EYE_PATCH.eyes * EYE_PATCH_PIXELS;
/** Head and eye numbers of a frame; the network gets them all as differences, the first as they are. */
export const EYE_NUMBERS = 9;
const EYE_NUMBERS_ALONE = 5;
export const EYE_NETWORK_NUMBERS = EYE_NUMBERS + EYE_NUMBERS_ALONE;

/** Grey levels (0..255) of both patches, and the head and eye numbers of the same frame. */
export type EyeView = {
  readonly patches: Uint8Array;
  readonly numbers: readonly number[];
};

/**
 * The nine numbers in the network's own scale (`models/README.md`): degrees of head yaw, pitch and
 * roll; 30 times the ray's tangents; look blendshapes, lids and blinks at about the same size.
 */
const eyeNumbers = (face: FaceInFrame): readonly number[] => {
  const { pose, blendshapes } = face;
  const { ray, blendYaw, blendPitch, lidUpSum } = gazeTerms(face);
  const blinks = blendshape(blendshapes, 'eyeBlinkLeft') + blendshape(blendshapes, 'eyeBlinkRight');
  return [
    pose.yaw,
    pose.pitch,
    pose.roll,
    30 * ray.x,
    30 * ray.y,
    30 * blendYaw,
    30 * blendPitch,
    20 * lidUpSum,
    10 * blinks,
  ];
};

/** The same from what the face task gives; null without a pose. */
export const eyeNumbersFromFace = (
  face: Omit<FaceInFrame, 'pose'> & { readonly matrix: ArrayLike<number> },
): readonly number[] | null => {
  const pose = headPoseFromMatrix(face.matrix);
  const numbers = pose === null ? null : eyeNumbers({ ...face, pose });
  return numbers !== null && numbers.every(Number.isFinite) ? numbers : null;
};

/** One look to compare with: how both eyes and the head were while it lasted. */
export type EyeReference = {
  /** Median of the normalised patches, pixel by pixel. */
  readonly template: Float32Array;
  /** Median of the head and eye numbers. */
  readonly numbers: Float32Array;
  /** What the network says, compared with this reference, while the user looks into the lens. */
  readonly lensYaw: Degrees;
  readonly lensPitch: Degrees;
};
/** The look into the lens first, then those at people; never empty. */
export type EyeReferences = readonly EyeReference[];

/** A contrast below this is noise; keeps flat patches from being blown up. Part of the network. */
const CONTRAST_FLOOR = 4;

/** Each patch minus its mean, by its contrast: what the network compares. */
export const normalisePatches = (patches: Uint8Array): Float32Array => {
  const normalised = new Float32Array(patches.length);
  for (let start = 0; start < patches.length; start += EYE_PATCH_PIXELS) {
    const patch = patches.subarray(start, start + EYE_PATCH_PIXELS);
    const { mean, deviation } = greyStatistics(patch);
    for (const [index, grey] of patch.entries())
      normalised[start + index] = (grey - mean) / (deviation + CONTRAST_FLOOR);
  }
  return normalised;
};

/** Standard deviation of the grey levels, mean of both eyes: how much there is to see. */
export const patchContrast = (patches: Uint8Array): number => {
  let sum = 0;
  for (let start = 0; start < patches.length; start += EYE_PATCH_PIXELS)
    sum += greyStatistics(patches.subarray(start, start + EYE_PATCH_PIXELS)).deviation;
  return sum / EYE_PATCH.eyes;
};

const greyStatistics = (patch: Uint8Array): { mean: number; deviation: number } => {
  let sum = 0;
  let squares = 0;
  for (const grey of patch) {
    sum += grey;
    squares += grey * grey;
  }
  const mean = sum / patch.length;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / patch.length - mean * mean)) };
};

/** A reference without its look into the lens yet; null without views. */
export const createEyeReference = (
  views: readonly EyeView[],
): Pick<EyeReference, 'template' | 'numbers'> | null => {
  if (views.length === 0) return null;
  const normalised = views.map((view) => normalisePatches(view.patches));
  return {
    template: medianOf(normalised, EYE_PATCHES_VALUES),
    numbers: medianOf(
      views.map((view) => view.numbers),
      EYE_NUMBERS,
    ),
  };
};

const medianOf = (rows: readonly ArrayLike<number>[], length: number): Float32Array =>
  Float32Array.from({ length }, (_, index) => median(rows.map((row) => row[index] ?? Number.NaN)));

/** The fourteen numbers the network takes: differences to the reference, then the head as it is. */
export const eyeNetworkNumbers = (
  numbers: readonly number[],
  reference: Pick<EyeReference, 'numbers'>,
): readonly number[] =>
  [
    ...numbers.map((value, index) => value - (reference.numbers[index] ?? Number.NaN)),
    ...numbers.slice(0, EYE_NUMBERS_ALONE),
  ].map((value) => value / 10);
