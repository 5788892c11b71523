import type { Degrees, Ratio } from '../units.ts';
import { fix, good, isOver, isUnder, NO_FACE, unknown } from './check.ts';
import type { Limit, Verdict } from './check.ts';
import type { PictureMeasures } from './measure-picture.ts';

/** A second person counts from this share of the pictures on; a single picture may be a mistake. */
export const SECOND_PERSON: Limit = { at: 0.1, margin: 0.05 };
/** Faces are found in 99 % of pictures from this eye distance on, a share of the WIDTH (bench README). */
export const TOO_FAR: Limit = { at: 0.06, margin: 0.004 };
/** A face higher than this leaves no room for shoulders and hands: nearer than 30 cm (our proposal). */
export const TOO_NEAR: Limit = { at: 0.5, margin: 0.03 };
/** The crown is so much of a face's height above what is found of the face (our proposal). */
export const CROWN_ABOVE_FACE: Ratio = 0.25;
/** Where the crown should be, shares of the picture's height (our proposal). */
export const HEAD_CUT_OFF: Limit = { at: 0, margin: 0.02 };
export const HEAD_TOO_LOW: Limit = { at: 0.45, margin: 0.03 };
/** Where the point between the eyes should be, shares of the picture's width (our proposal). */
export const TOO_FAR_LEFT: Limit = { at: 0.3, margin: 0.02 };
export const TOO_FAR_RIGHT: Limit = { at: 0.7, margin: 0.02 };
/** Both shoulders must be seen in at least this share of the poses (our proposal). */
export const SHOULDERS_SEEN: Limit = { at: 0.8, margin: 0.1 };
/**
 * Beyond these the lens shows a face from below or from above, degrees (our proposal). Wide apart, as
 * the pitch of a head is off by up to 10 degrees from person to person (bench README), and who looks
 * at the middle of a screen already has the lens some 15 degrees above (`measurement.md` 1.2).
 */
export const FROM_BELOW: Limit = { at: -12, margin: 3 };
export const FROM_ABOVE: Limit = { at: 30, margin: 3 };

export function judgeFace({ pictures, isFaceFound }: PictureMeasures): Verdict {
  if (pictures === 0) return unknown('no-pictures', 'no pictures have come yet');
  return isFaceFound
    ? good('Found.')
    : fix(
        'not-found',
        'Not found. Sit in front of the camera, face it, and put a light in front of you.',
      );
}

export function judgePerson(
  { isFaceFound, secondPersonShare }: PictureMeasures,
  was: string | null,
): Verdict {
  if (!isFaceFound) return NO_FACE;
  return isOver(secondPersonShare, SECOND_PERSON, was === 'not-alone')
    ? fix(
        'not-alone',
        'Another face is in the picture, or a portrait. Turn the camera away from it.',
      )
    : good('Nobody else is in the picture.');
}

export function judgeDistance(
  { eyesApart, faceHeight, distanceCm }: PictureMeasures,
  was: string | null,
): Verdict {
  if (!Number.isFinite(eyesApart)) return NO_FACE;
  if (isUnder(eyesApart, TOO_FAR, was === 'far'))
    return fix('far', 'Too far away: your eyes are too small to be read. Come closer.');
  if (isOver(faceHeight, TOO_NEAR, was === 'near'))
    return fix('near', 'Too near: your face fills the picture. Move back a little.');
  return good(`Close enough, roughly ${roundedDistance(distanceCm)} cm.`);
}

/** To five centimetres: how wide the camera sees is not known, and eyes differ by a tenth. */
const roundedDistance = (distance: number): number => 5 * Math.round(distance / 5);

export function judgeHeadRoom(
  { faceTop, faceHeight }: PictureMeasures,
  was: string | null,
): Verdict {
  const crown = faceTop - CROWN_ABOVE_FACE * faceHeight;
  if (!Number.isFinite(crown)) return NO_FACE;
  if (isUnder(crown, HEAD_CUT_OFF, was === 'cut-off'))
    return fix('cut-off', 'The top of your head is cut off. Tilt the camera up, or move back.');
  if (isOver(crown, HEAD_TOO_LOW, was === 'low'))
    return fix('low', 'Much empty room above your head. Tilt the camera down, or sit higher.');
  return good('A little room above your head.');
}

export function judgePosition({ eyeX }: PictureMeasures, was: string | null): Verdict {
  if (!Number.isFinite(eyeX)) return NO_FACE;
  // The preview is mirrored: the left of the picture is on the user's right.
  if (isUnder(eyeX, TOO_FAR_LEFT, was === 'left'))
    return fix('left', 'Off the middle. Move to your left.');
  if (isOver(eyeX, TOO_FAR_RIGHT, was === 'right'))
    return fix('right', 'Off the middle. Move to your right.');
  return good('In the middle of the picture.');
}

/** Null = posture is not measured here, and shoulders are not asked for. */
export function judgeShoulders(
  { isFaceFound, shouldersShare }: PictureMeasures,
  was: string | null,
): Verdict | null {
  if (shouldersShare === null) return null;
  if (!isFaceFound) return NO_FACE;
  if (!Number.isFinite(shouldersShare))
    return unknown('no-poses', 'no body has been looked for yet');
  return isUnder(shouldersShare, SHOULDERS_SEEN, was === 'hidden')
    ? fix(
        'hidden',
        'Not both can be seen, so how you sit is not measured. Move back or tilt the camera down.',
      )
    : good('Both can be seen.');
}

/**
 * Whether the lens sees the face from below or from above, which is what whoever watches sees. It
 * is not how high the lens stands: a lens on a low desk into which somebody looks down shows the
 * same face as one at eye level into which somebody looks straight ahead.
 */
export function judgeLensHeight({ lensElevation }: PictureMeasures, was: string | null): Verdict {
  if (!Number.isFinite(lensElevation)) return NO_FACE;
  if (isUnder(lensElevation, FROM_BELOW, was === 'below'))
    return fix(
      'below',
      `The camera looks up at you${degreesText(lensElevation)}. Raise it to the height of your eyes, on books for example.`,
    );
  if (isOver(lensElevation, FROM_ABOVE, was === 'above'))
    return fix(
      'above',
      `The camera looks down on you${degreesText(lensElevation)}. Lower it, or look up from the desk.`,
    );
  return good('Sees your face about level. Whether it is as high as your eyes, only you can see.');
}

const degreesText = (elevation: Degrees): string =>
  `, by about ${Math.abs(Math.round(elevation))}°`;
