import type { Calibration, SampleRejection } from '../domain/calibration.ts';
import type { FaceSample } from '../tracks/channels.ts';
import type { Centimetres, Degrees, Ms, Ratio } from '../units.ts';

/** A face lower than this share of the frame's height is too small for gaze (`measurement.md` 7.1). */
export const MIN_FACE_HEIGHT: Ratio = 0.15;
/** Beyond these the far eye is hidden or the lids cover the iris (`measurement.md` 7.1). */
export const MAX_HEAD_YAW: Degrees = 35;
const MAX_HEAD_PITCH: Degrees = 25;

/** A head turned too far hides its size, and a face too small its place: how near and how high it is. */
export const isSeatSeen = ({
  faceHeight,
  headYaw,
}: Pick<FaceSample, 'faceHeight' | 'headYaw'>): boolean =>
  faceHeight >= MIN_FACE_HEIGHT && Math.abs(headYaw) <= MAX_HEAD_YAW;

/** Mean lid closure of both eyes above this = closed (bench README, `eyeBlink` > 0.5). */
const EYES_CLOSED: Ratio = 0.5;
/** Faster than this, a head is not moving: the tracker jumped (`measurement.md` 7.1), cm/s. */
const MAX_HEAD_SPEED: Centimetres = 30;
/**
 * Head speed is taken over at least this long: from one frame to the next, half a centimetre of
 * depth noise would already read as 15 cm/s (our proposal).
 */
export const HEAD_SPEED_BASE_MS: Ms = 100;

/** The face features validity is decided on, as plain numbers (NaN = not measured). */
export type GazeValidityInput = {
  readonly faces: number;
  readonly faceHeight: number;
  /** Degrees, as measured or minus the person's baseline where that is known. */
  readonly headYaw: number;
  readonly headPitch: number;
  readonly blink: number;
  /** Centimetres a second; NaN = no earlier sample to compare with, which is no objection. */
  readonly headSpeed: number;
};

/**
 * Whether gaze may be read from a sample: null = yes, else the first reason why not. What is not
 * measurable is unknown; it is never counted as looking away.
 */
export const gazeRejection = (input: GazeValidityInput): SampleRejection | null => {
  const { headYaw, headPitch, blink } = input;
  // A face without pose or lids was not analysed: as good as none.
  if (!(input.faces >= 1) || ![headYaw, headPitch, blink].every(Number.isFinite)) return 'no-face';
  if (!(input.faceHeight >= MIN_FACE_HEIGHT)) return 'face-too-small';
  if (Math.abs(headYaw) > MAX_HEAD_YAW || Math.abs(headPitch) > MAX_HEAD_PITCH)
    return 'too-far-turned';
  if (blink > EYES_CLOSED) return 'eyes-closed';
  if (input.headSpeed > MAX_HEAD_SPEED) return 'moved';
  return null;
};

/**
 * The same for one live sample. `earlier` = a sample at least `HEAD_SPEED_BASE_MS` before it, null
 * if there is none close enough; `calibration` gives the resting head pose where it is known.
 */
export const sampleRejection = (
  sample: FaceSample,
  earlier: FaceSample | null,
  calibration: Pick<Calibration, 'headYaw' | 'headPitch'> | null,
): SampleRejection | null =>
  gazeRejection({
    faces: sample.faces,
    faceHeight: sample.faceHeight,
    headYaw: sample.headYaw - (calibration?.headYaw.median ?? 0),
    headPitch: sample.headPitch - (calibration?.headPitch.median ?? 0),
    blink: (sample.blinkLeft + sample.blinkRight) / 2,
    headSpeed: earlier === null ? Number.NaN : headSpeed(earlier, sample),
  });

const headSpeed = (earlier: FaceSample, later: FaceSample): number =>
  (Math.hypot(
    later.headX - earlier.headX,
    later.headY - earlier.headY,
    later.headZ - earlier.headZ,
  ) /
    (later.t - earlier.t)) *
  1000;
