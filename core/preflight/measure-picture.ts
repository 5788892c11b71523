import { median } from '../signal/statistics.ts';
import type { FaceSample, PoseSample } from '../tracks/channels.ts';
import { degreesToRadians } from '../units.ts';
import type { Centimetres, Degrees, Ms, Ratio } from '../units.ts';
import { HALF_FIELD } from '../vision/gaze-terms.ts';
import { shoulderLine } from '../vision/posture.ts';

/** The checks look at this much of the past: what they find is true now, and not of one picture. */
export const PREFLIGHT_WINDOW_MS: Ms = 2_000;
/** A face counts as found when it is in at least this share of the pictures (our proposal). */
export const MIN_FOUND_SHARE: Ratio = 0.8;
/**
 * From when the face, and where it is asked for the body, are being analysed, so long passes before
 * pictures count for the rate: until then models are still being loaded and tried for the first
 * time, which no picture of the interview will have to wait for (our proposal).
 */
export const WARM_UP_MS: Ms = 1_000;
/** Mean distance between the pupils of grown-ups (Dodgson 2004: 63 mm). */
const EYES_APART: Centimetres = 6.3;

/** Medians over the window; NaN = not measured. Shares are of the unmirrored picture. */
export type PictureMeasures = {
  /** Analysed pictures in the window. */
  readonly pictures: number;
  readonly isFaceFound: boolean;
  /** Of the pictures: somebody else is in them, too. */
  readonly secondPersonShare: Ratio;
  /** Distance between the eyes, share of the picture's WIDTH. */
  readonly eyesApart: Ratio;
  /** From the lens, for a camera of the usual width. */
  readonly distanceCm: Centimetres;
  readonly faceHeight: Ratio;
  readonly faceTop: Ratio;
  readonly eyeX: Ratio;
  /**
   * How far above the direction of the face the lens is seen by the person, > 0 = it looks down on
   * them. A difference of two directions of one camera, so how that camera is tilted does not enter.
   */
  readonly lensElevation: Degrees;
  /** Mean luma of pictures without a face. */
  readonly emptyPictureLuma: number;
  /** Of the poses: both shoulders are in the picture. Null = posture is not measured here. */
  readonly shouldersShare: Ratio | null;
  /** Analysed pictures a second; not measured while the analysis is starting. */
  readonly rate: number;
};

type Size = { readonly width: number; readonly height: number };

/** `rateFrom`: from when pictures count for the rate; null = not yet. */
export function measurePicture(
  samples: readonly FaceSample[],
  poses: readonly PoseSample[] | null,
  { width, height }: Size,
  rateFrom: Ms | null,
): PictureMeasures {
  const found = samples.filter(({ faces }) => faces >= 1);
  const isFaceFound = samples.length > 0 && found.length / samples.length >= MIN_FOUND_SHARE;
  const measured = isFaceFound ? found : [];
  const middleOf = (read: (sample: FaceSample) => number): number => median(measured.map(read));
  const seconds = measured.filter(({ faces }) => faces > 1);
  return {
    pictures: samples.length,
    isFaceFound,
    secondPersonShare: seconds.length / measured.length,
    eyesApart: middleOf(({ eyeDistance }) => (eyeDistance * height) / width),
    distanceCm: middleOf(eyesToDistance),
    faceHeight: middleOf(({ faceHeight }) => faceHeight),
    faceTop: middleOf(({ faceTop }) => faceTop),
    eyeX: middleOf(({ eyeX }) => eyeX),
    lensElevation: middleOf(({ lensPitch, headPitch }) => lensPitch - headPitch),
    emptyPictureLuma: median(samples.filter(({ faces }) => faces === 0).map(({ light }) => light)),
    shouldersShare: poses === null ? null : shareOfShoulders(poses, width / height),
    rate: rateFrom === null ? Number.NaN : frameRate(samples.filter(({ t }) => t >= rateFrom)),
  };
}

/** By the pinhole camera all of MediaPipe's centimetres rest on; a turned head looks narrower. */
function eyesToDistance({ eyeDistance, headYaw }: FaceSample): Centimetres {
  const apart = EYES_APART * Math.cos(degreesToRadians(headYaw));
  return apart / (2 * HALF_FIELD * eyeDistance);
}

/** Told by the rule the figures go by: a shoulder beyond the edge, or hidden, is not measured. */
function shareOfShoulders(poses: readonly PoseSample[], aspect: number): Ratio {
  const seen = poses.filter((pose) => Number.isFinite(shoulderLine(pose, aspect).shoulderWidth));
  return seen.length / poses.length;
}

/** NaN while there is too little to tell. */
function frameRate(samples: readonly FaceSample[]): number {
  const first = samples.at(0);
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return Number.NaN;
  const lasted = last.t - first.t;
  return lasted < PREFLIGHT_WINDOW_MS / 2 ? Number.NaN : ((samples.length - 1) * 1000) / lasted;
}
