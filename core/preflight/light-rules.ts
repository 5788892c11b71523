import { median } from '../signal/statistics.ts';
import type { Ratio } from '../units.ts';
import { fix, good, isOver, isUnder, NO_FACE, note, unknown } from './check.ts';
import type { Limit, Verdict } from './check.ts';
import type { LightSample } from './light-sample.ts';

/**
 * Luma of the whites of the eyes below which eyes are hard to read (our proposal, between the
 * backlit clip of the bench and all of its ordinary ones: see docs/pre-flight.md).
 */
export const DARK_EYES: Limit = { at: 80, margin: 8 };
/** Luma of a picture without a face below which the dark may be why (our proposal). */
export const DARK_PICTURE: Limit = { at: 45, margin: 5 };
/** A dark face before a background of which so much is white has its light behind it (our proposal). */
export const GLARE: Limit = { at: 0.04, margin: 0.01 };
/** The darker half of the face as a share of the lighter one: two and a half stops (our proposal). */
export const UNEVEN: Limit = { at: 0.45, margin: 0.05 };
/** So much of the background changes from one look to the next (our proposal). */
export const MOVING_CELLS: Ratio = 0.05;
/** In so many of the looks: a door that opens once is no remark (our proposal). */
export const MOVING_LOOKS: Limit = { at: 0.4, margin: 0.15 };

/** Medians over the window; NaN = not measured. */
export type LightMeasures = {
  readonly looks: number;
  readonly eyeWhites: number;
  readonly glare: Ratio;
  /** Darker half of the face over the lighter one. */
  readonly evenness: Ratio;
  /** Share of the looks at which something moved. */
  readonly movingLooks: Ratio;
};

export function measureLight(samples: readonly LightSample[]): LightMeasures {
  const moves = samples.map(({ movement }) => movement).filter(Number.isFinite);
  return {
    looks: samples.length,
    eyeWhites: median(samples.map(({ eyeWhites }) => eyeWhites)),
    glare: median(samples.map(({ glare }) => glare)),
    evenness: median(
      samples.map(
        ({ faceLeft, faceRight }) => Math.min(faceLeft, faceRight) / Math.max(faceLeft, faceRight),
      ),
    ),
    movingLooks: moves.filter((movement) => movement >= MOVING_CELLS).length / moves.length,
  };
}

/** `emptyPictureLuma` where no face was found: then the dark itself may be why. */
export function judgeLight(
  { looks, eyeWhites, glare, evenness }: LightMeasures,
  { isFaceFound, emptyPictureLuma }: { isFaceFound: boolean; emptyPictureLuma: number },
  was: string | null,
): Verdict {
  const isDark = was === 'dark' || was === 'backlit';
  if (!isFaceFound) {
    return isUnder(emptyPictureLuma, DARK_PICTURE, was === 'dark-room')
      ? fix('dark-room', 'The picture is dark. Put a lamp in front of you, or face a window.')
      : NO_FACE;
  }
  if (looks === 0 || !Number.isFinite(eyeWhites))
    return unknown('no-light', 'no eyes have been looked at yet');
  if (isUnder(eyeWhites, DARK_EYES, isDark)) {
    return isOver(glare, GLARE, was === 'backlit')
      ? fix('backlit', 'The light is behind you. Turn away from the window, or draw the curtain.')
      : fix('dark', 'Too dark. Put a lamp in front of you, or turn towards a window.');
  }
  return isUnder(evenness, UNEVEN, was === 'uneven')
    ? fix('uneven', 'One side of your face is much darker. Move the light further to the front.')
    : good(Number.isFinite(evenness) ? 'Bright enough, and even.' : BRIGHT_ONLY);
}

/** Half of the face is outside of the picture, so the halves cannot be compared. */
const BRIGHT_ONLY = 'Bright enough; whether it is even cannot be seen until your whole face is.';

/** A remark only: it distracts whoever watches, and no figure. */
export function judgeBackground({ movingLooks }: LightMeasures, was: string | null): Verdict {
  if (!Number.isFinite(movingLooks)) return unknown('no-looks', 'too little of it is seen so far');
  return isOver(movingLooks, MOVING_LOOKS, was === 'moving')
    ? note('moving', 'Something moves behind you. That is all right; it may draw eyes from you.')
    : good('Nothing moves behind you.');
}
