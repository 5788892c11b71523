import type { CameraFacts } from '../../../../core/domain/session.ts';
import { median } from '../../../../core/signal/statistics.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import type { Ms } from '../../../../core/units.ts';
import { shoulderLine } from '../../../../core/vision/posture.ts';
import type { PictureProblem } from '../../observe/types.ts';

/** The checks look at this much of the past. */
export const FRAMING_WINDOW_MS: Ms = 2_000;
/** Faces are found in 99 % of pictures from this eye distance on, a share of the picture's WIDTH (bench README). */
export const MIN_EYE_DISTANCE = 0.06;
/** Mean luma of the face below which the eyes are hard to read (our proposal). */
export const MIN_LIGHT = 60;
/** Where the point between the eyes should be, shares of width and height (our proposal). */
export const CENTRE = { left: 0.3, right: 0.7, top: 0.15, bottom: 0.6 } as const;
/** Slower than this, fast movements cannot be measured (measurement.md 7.1). */
export const MIN_FRAME_RATE = 15;
/** A face counts as found when it is in at least this share of the pictures (our proposal). */
export const MIN_FOUND_SHARE = 0.8;
/** A second person counts from this share of the pictures on; a single picture may be a mistake. */
export const MAX_SECOND_PERSON_SHARE = 0.1;

/** Both shoulders must be seen in at least this share of the poses (our proposal). */
export const MIN_SHOULDERS_SHARE = 0.8;

export type FramingCheck = {
  readonly id: 'picture' | 'face' | 'person' | 'size' | 'centre' | 'shoulders' | 'light' | 'rate';
  readonly label: string;
  /** `unknown` = cannot be told now, e.g. the size of a face that is not there. */
  readonly kind: 'good' | 'bad' | 'unknown';
  /** What is the case and, where it is bad, what to do. */
  readonly text: string;
};

/**
 * What the samples of the last `FRAMING_WINDOW_MS` say about the picture. A picture that shows
 * nothing says nothing of a face or the light: then the problem stands alone. `poses` null = posture
 * is not measured here, and the shoulders are not asked for.
 */
export function checkFraming(
  samples: readonly FaceSample[],
  facts: Pick<CameraFacts, 'width' | 'height'>,
  problem: PictureProblem | null,
  poses: readonly PoseSample[] | null,
): readonly FramingCheck[] {
  if (problem !== null) {
    const { title, text } = problem;
    return [{ id: 'picture', label: 'Picture', kind: 'bad', text: `${title}. ${text}` }];
  }
  const found = samples.filter(({ faces }) => faces >= 1);
  const isFound = samples.length > 0 && found.length / samples.length >= MIN_FOUND_SHARE;
  const measured = isFound ? found : [];
  return [
    faceCheck(samples, isFound),
    personCheck(samples, isFound),
    sizeCheck(measured, facts),
    centreCheck(measured),
    ...(poses === null ? [] : [shouldersCheck(isFound ? poses : [], facts)]),
    lightCheck(samples),
    rateCheck(samples),
  ];
}

function faceCheck(samples: readonly FaceSample[], isFound: boolean): FramingCheck {
  const check = { id: 'face', label: 'Face' } as const;
  if (samples.length === 0)
    return { ...check, kind: 'unknown', text: 'Waiting for the first pictures' };
  return isFound
    ? { ...check, kind: 'good', text: 'Found' }
    : {
        ...check,
        kind: 'bad',
        text: 'Not found. Sit in front of the camera, open its cover, and put a light in front of you.',
      };
}

function personCheck(samples: readonly FaceSample[], isFound: boolean): FramingCheck {
  const check = { id: 'person', label: 'One person' } as const;
  if (!isFound) return unknown(check);
  const seconds = samples.filter(({ faces }) => faces > 1).length / samples.length;
  return seconds <= MAX_SECOND_PERSON_SHARE
    ? { ...check, kind: 'good', text: 'Only you are in the picture' }
    : {
        ...check,
        kind: 'bad',
        text: 'Somebody else is in the picture, or a portrait on the wall. Turn the camera away from it.',
      };
}

function sizeCheck(
  found: readonly FaceSample[],
  { width, height }: Pick<CameraFacts, 'width' | 'height'>,
): FramingCheck {
  const check = { id: 'size', label: 'Distance' } as const;
  const share = middleOf(found, ({ eyeDistance }) => (eyeDistance * height) / width);
  if (share === null) return unknown(check);
  return share >= MIN_EYE_DISTANCE
    ? { ...check, kind: 'good', text: 'Close enough' }
    : { ...check, kind: 'bad', text: 'Too far away. Come closer to the camera.' };
}

function centreCheck(found: readonly FaceSample[]): FramingCheck {
  const check = { id: 'centre', label: 'Position' } as const;
  const x = middleOf(found, ({ eyeX }) => eyeX);
  const y = middleOf(found, ({ eyeY }) => eyeY);
  if (x === null || y === null) return unknown(check);
  const advice = [
    // The preview is mirrored: the left of the picture is on the user's right.
    ...(x < CENTRE.left ? ['Move to your left'] : []),
    ...(x > CENTRE.right ? ['Move to your right'] : []),
    ...(y < CENTRE.top ? ['Tilt the camera up'] : []),
    ...(y > CENTRE.bottom ? ['Tilt the camera down'] : []),
  ];
  return advice.length === 0
    ? { ...check, kind: 'good', text: 'In the middle of the picture' }
    : { ...check, kind: 'bad', text: `Off the middle. ${advice.join('. ')}.` };
}

/** Told by the rule the figures go by: a shoulder beyond the edge, or hidden, is not measured. */
function shouldersCheck(
  poses: readonly PoseSample[],
  { width, height }: Pick<CameraFacts, 'width' | 'height'>,
): FramingCheck {
  const check = { id: 'shoulders', label: 'Shoulders in the picture' } as const;
  if (poses.length === 0) return unknown(check);
  const seen = poses.filter((pose) =>
    Number.isFinite(shoulderLine(pose, width / height).shoulderWidth),
  );
  return seen.length / poses.length >= MIN_SHOULDERS_SHARE
    ? { ...check, kind: 'good', text: 'Both can be seen' }
    : {
        ...check,
        kind: 'bad',
        text: 'Not both can be seen, so how you sit is not measured. Move back a little or tilt the camera down, and clear what hides them.',
      };
}

function lightCheck(samples: readonly FaceSample[]): FramingCheck {
  const check = { id: 'light', label: 'Light' } as const;
  const light = middleOf(samples, (sample) => sample.light);
  if (light === null) return unknown(check);
  return light >= MIN_LIGHT
    ? { ...check, kind: 'good', text: 'Bright enough' }
    : {
        ...check,
        kind: 'bad',
        text: 'Too dark. Put a lamp in front of you, or turn towards a window.',
      };
}

function rateCheck(samples: readonly FaceSample[]): FramingCheck {
  const check = { id: 'rate', label: 'Pictures' } as const;
  const rate = frameRate(samples);
  if (rate === null) return unknown(check);
  const measured = `${Math.round(rate)} a second`;
  return rate >= MIN_FRAME_RATE
    ? { ...check, kind: 'good', text: measured }
    : {
        ...check,
        kind: 'bad',
        text: `Only ${measured}. Close other programs, and add light: in the dark cameras slow down.`,
      };
}

/** Analysed pictures a second; null while there are too few to tell. */
export function frameRate(samples: readonly FaceSample[]): number | null {
  const first = samples.at(0);
  const last = samples.at(-1);
  if (first === undefined || last === undefined || last.t - first.t < FRAMING_WINDOW_MS / 2) {
    return null;
  }
  return ((samples.length - 1) * 1000) / (last.t - first.t);
}

function middleOf(
  samples: readonly FaceSample[],
  read: (sample: FaceSample) => number,
): number | null {
  const values = samples.map(read).filter(Number.isFinite);
  return values.length === 0 ? null : median(values);
}

const unknown = (check: Pick<FramingCheck, 'id' | 'label'>): FramingCheck => ({
  ...check,
  kind: 'unknown',
  text: 'Cannot be told yet',
});
