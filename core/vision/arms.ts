import type { Ratio } from '../units.ts';
import { apart, isKnown } from './hands.ts';
import type { BodyFrame, BodyPoint } from './hands.ts';

/** Across the middle by this much, shoulder widths (`measurement.md` 8.3, our proposal). */
export const ACROSS_FROM: Ratio = 0.1;
/** As near as this to the other elbow, shoulder widths (`measurement.md` 8.3, our proposal). */
export const AT_ELBOW: Ratio = 0.45;
/** Hips are out of the picture; they are about this far below the shoulders (our proposal). */
export const HIPS_DOWN: Ratio = 1.45;

/*
 * Of arms that are crossed the model of the body often exchanges the wrists, or pulls the hidden one to
 * the middle. It is right about the elbows, and about how high the wrists are; so that tells crossed
 * arms as well, in shoulder widths. All five were set on the four mannequins of `bench:body`, who are no
 * proof for people; our proposals.
 */
/** Elbows no further apart than this are drawn in: hands on a table draw them out to 1.3. */
export const ELBOWS_IN: Ratio = 1.15;
/** The wrists are no further than this below their elbows (on a table they are .3 and more), and above. */
export const WRIST_BELOW: Ratio = 0.25;
export const WRIST_ABOVE: Ratio = 0.3;
/** Wrists further apart than this, each on its own side, gesture. */
export const WRISTS_OPEN: Ratio = 0.7;
/** Hands whose index fingers are this near each other are folded, and not crossed arms. */
export const FOLDED: Ratio = 0.2;

/**
 * 1 = the arms lie crossed before the body, 0 = not, NaN = that cannot be told. Crossed are both wrists
 * across the middle, each at the other elbow, between shoulders and hips; or lower arms that lie
 * level between elbows that are drawn in, with hands that are not folded: whether they are cannot be
 * told of wrists on their own sides with an index finger that is not seen. One wrist seen on its own
 * side, with the other or an elbow not seen, is enough for a no.
 */
export function armsCrossed(frame: BodyFrame): number {
  const atElbows = areWristsAtOtherElbows(frame);
  if (atElbows === 1 || !frame.hasKnuckles || !areLowerArmsLevel(frame)) return atElbows;
  const { point } = frame;
  const fingers = apart(point('leftIndex'), point('rightIndex'));
  if (Number.isFinite(fingers)) return fingers < FOLDED ? 0 : 1;
  return point('leftWrist').left > point('rightWrist').left ? Number.NaN : 1;
}

function areWristsAtOtherElbows({ point }: BodyFrame): number {
  const [leftWrist, rightWrist] = [point('leftWrist'), point('rightWrist')];
  if (leftWrist.left > -ACROSS_FROM || rightWrist.left < ACROSS_FROM) return 0;
  const [leftElbow, rightElbow] = [point('leftElbow'), point('rightElbow')];
  const reach = Math.max(apart(leftWrist, rightElbow), apart(rightWrist, leftElbow));
  if (!Number.isFinite(reach)) return Number.NaN;
  return reach < AT_ELBOW && isBeforeTheBody(leftWrist) && isBeforeTheBody(rightWrist) ? 1 : 0;
}

/** False where one of the four points is not seen, which then says nothing. */
function areLowerArmsLevel({ point }: BodyFrame): boolean {
  const [leftElbow, rightElbow] = [point('leftElbow'), point('rightElbow')];
  const [leftWrist, rightWrist] = [point('leftWrist'), point('rightWrist')];
  if (![leftElbow, rightElbow, leftWrist, rightWrist].every(isKnown)) return false;
  return (
    isBeforeTheBody(leftWrist) &&
    isBeforeTheBody(rightWrist) &&
    isLevel(leftElbow, leftWrist) &&
    isLevel(rightElbow, rightWrist) &&
    leftElbow.left - rightElbow.left <= ELBOWS_IN &&
    leftWrist.left - rightWrist.left <= WRISTS_OPEN
  );
}

const isBeforeTheBody = ({ down }: BodyPoint): boolean => down >= 0 && down <= HIPS_DOWN;

const isLevel = (elbow: BodyPoint, wrist: BodyPoint): boolean =>
  wrist.down - elbow.down <= WRIST_BELOW && elbow.down - wrist.down <= WRIST_ABOVE;
