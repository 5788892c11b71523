import type { CueKind } from '../../../core/domain/cue.ts';
import { directionToAngles } from '../../../core/geometry/direction.ts';
import type { Centimetres, Degrees, Ms, Ratio } from '../../../core/units.ts';
import { secondsToMs } from '../../../core/units.ts';
import type { ClipFrame, ClipTruth } from '../clip-truth.ts';
import type { Truth } from './scene.ts';

/** The material calls a look within 6 degrees contact; a little beyond it nobody could tell. */
const AWAY: readonly [Degrees, Degrees] = [6, 8];
/** Less is sitting up, more is a slouch, as for the bench of the body. */
export const LOW: readonly [Centimetres, Centimetres] = [2, 3.5];
/** The figures call it a lean from 12 % on, the cue speaks of it from 15 % on. */
export const NEAR: readonly [Ratio, Ratio] = [0.12, 0.17];
/** A degree on either side of the cue's 5. */
export const ASLANT: readonly [Degrees, Degrees] = [4, 6];

export const grade = (
  value: number | undefined,
  [from, clearly]: readonly [number, number],
): Truth =>
  value === undefined ? null : value <= from ? 'fine' : value <= clearly ? 'unclear' : 'off';

type KindOfOnePicture = Exclude<CueKind, 'left-out-person'>;

/** What was true in a picture, kind by kind. Of somebody left out only a longer stretch can tell. */
export function truthOf(
  frame: ClipFrame,
  interviewers: ClipTruth['interviewerFaces'],
): Readonly<Record<KindOfOnePicture, Truth>> {
  const { valid, angEither, slouch, lean, torsoRoll } = frame;
  const away = valid ? grade(angEither, AWAY) : null;
  return {
    'out-of-picture': 'fine',
    'eyes-down': away === null || isBelow(frame, interviewers) ? away : 'fine',
    'look-back': away,
    'look-at-speaker': away,
    'sit-up': grade(slouch, LOW),
    'too-close': grade(lean, NEAR),
    'too-far': grade(lean === undefined ? undefined : -lean, NEAR),
    'sit-level': grade(torsoRoll === undefined ? undefined : Math.abs(torsoRoll), ASLANT),
  };
}

/** Whether a look goes below lens and interviewers rather than to a side of them. */
function isBelow(
  { eyeMid, gazeYaw, gazePitch }: ClipFrame,
  interviewers: ClipTruth['interviewerFaces'],
): boolean {
  const offsets = [[0, 0, 0] as const, ...interviewers].map((place) => {
    const { yaw, pitch } = directionToAngles([
      place[0] - eyeMid[0],
      place[1] - eyeMid[1],
      place[2] - eyeMid[2],
    ]);
    const [sideways, upwards] = [gazeYaw - yaw, gazePitch - pitch];
    return { sideways, upwards, distance: Math.hypot(sideways, upwards) };
  });
  const nearest = offsets.reduce((best, one) => (one.distance < best.distance ? one : best));
  return nearest.upwards < 0 && -nearest.upwards >= Math.abs(nearest.sideways);
}

export const frameMs = ({ t }: ClipFrame): Ms => secondsToMs(t);
