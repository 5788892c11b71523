import { createRandom } from '../../../../core/metrics/statistics/random.ts';
import type { Film, Sitter } from './film.ts';
import type { Vector } from './figure.ts';
import { UPRIGHT } from './pose.ts';
import type { BodyPose, Reach } from './pose.ts';
import { bothHands, hands, REACHES } from './reaches.ts';
import { PACE, stancesToFilm } from './stances.ts';
import type { Held } from './stances.ts';

/** Far and high enough for the hands to be in the picture, as `project-body.ts` has it for its bodies. */
const EYES: Vector = [0, 18, -85];
const VFOV = 60;
const DESK = 33;
/** So far aside one arm is out of the picture, cm. */
const ASIDE = 48;

/** Everybody holds their arms a little differently; a tenth of a shoulder width is 3 to 4 cm. */
function varied(reach: Reach, random: () => number): Reach {
  const shifted = ([x, y, z]: Vector): Vector => {
    const shift = (): number => 0.1 * (random() - 0.5);
    return [x + shift(), y + shift(), z + shift()];
  };
  return { ...reach, wrist: shifted(reach.wrist), elbow: shifted(reach.elbow) };
}

export function handFilm(sitter: Sitter, seed: number): Film {
  const random = createRandom(seed);
  const take = (name: keyof typeof REACHES): Reach => varied(REACHES[name], random);
  const stance = (
    name: string,
    arms: Pick<BodyPose, 'left' | 'right'>,
    is: { readonly armsCrossed?: boolean; readonly handAtFace?: boolean } = {},
    more: Partial<BodyPose> = {},
  ): Held => ({
    pose: {
      ...UPRIGHT,
      torso: { yaw: 0, pitch: 0, roll: 5 * (random() - 0.5) },
      head: { yaw: 12 * (random() - 0.5), pitch: 6 * (random() - 0.5), roll: 0 },
      ...arms,
      ...more,
    },
    doing: { stance: name, armsCrossed: false, handAtFace: false, lean: 0, talking: false, ...is },
  });
  const crossed = (isLeft: boolean) => hands(take('crossedOver'), take('crossedUnder'), isLeft);
  const one = (name: keyof typeof REACHES) => hands(take(name), take('table'), random() < 0.5);
  const yes = { armsCrossed: true };
  const touch = { handAtFace: true };
  const passing = stance('passing', one('table'));
  return stancesToFilm({
    name: `hands-${sitter.person}`,
    sitter,
    seed,
    pace: PACE.hands,
    ...{ vfov: VFOV, eyes: EYES, desk: DESK, isCalibrated: false },
    stances: [
      stance('crossed', crossed(true), yes),
      stance('table', bothHands(take('table'))),
      stance('chin', one('chin'), touch),
      stance('together', bothHands(take('together'))),
      stance('crossed', crossed(false), yes),
      stance('beside the face', one('besideFace')),
      stance('nose', one('nose'), touch),
      stance('gesture', bothHands(take('gesture'))),
      stance('crossed', crossed(true), yes, { torso: { yaw: 15, pitch: 0, roll: 0 } }),
      stance('hands in the lap', { left: UPRIGHT.left, right: UPRIGHT.right }),
      stance('cheek', one('cheek'), touch),
      stance('chest', one('chest')),
      { ...passing, swept: (share) => ({ ...passing.pose, left: passBy(share) }) },
      stance('crossed, leaning in', crossed(false), yes, { moved: [0, -4, 14] }),
      stance('chin, partly out', one('chin'), touch, { moved: [-ASIDE, 0, 0] }),
      stance('crossed, partly out', crossed(true), yes, { moved: [ASIDE, 0, 0] }),
      stance('table', bothHands(take('table'))),
    ],
  });
}

/** Once out and once back before the face, half a second each, as in a wide gesture. */
function passBy(share: number): Reach {
  const way = Math.abs(((share * 7) % 2) - 1);
  return { ...REACHES.besideFace, wrist: [0.9 - 1.3 * way, 0.15, 0.7] };
}
