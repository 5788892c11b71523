import type { LightMeasures } from '../../../../core/preflight/light-rules.ts';
import type { PictureMeasures } from '../../../../core/preflight/measure-picture.ts';
import type { PreflightMeasures } from '../../../../core/preflight/rules.ts';

/** Somebody who sits well before an ordinary camera. */
export const aPicture = (change: Partial<PictureMeasures> = {}): PictureMeasures => ({
  pictures: 60,
  isFaceFound: true,
  secondPersonShare: 0,
  eyesApart: 0.1,
  distanceCm: 55,
  faceHeight: 0.3,
  faceTop: 0.2,
  eyeX: 0.5,
  lensElevation: 8,
  emptyPictureLuma: Number.NaN,
  shouldersShare: 1,
  rate: 28,
  ...change,
});

export const aMeasuredLight = (change: Partial<LightMeasures> = {}): LightMeasures => ({
  looks: 8,
  eyeWhites: 140,
  glare: 0,
  evenness: 0.9,
  movingLooks: 0,
  ...change,
});

/** Nothing is recorded. */
export const allMeasures = (change: Partial<PreflightMeasures> = {}): PreflightMeasures => ({
  problem: null,
  picture: aPicture(),
  light: aMeasuredLight(),
  sound: null,
  disk: undefined,
  ...change,
});
