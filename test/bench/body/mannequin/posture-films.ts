import { createRandom } from '../../../../core/metrics/statistics/random.ts';
import type { Film, Sitter } from './film.ts';
import type { Figure } from './skeleton.ts';
import { seatAt } from './skeleton.ts';
import { UPRIGHT } from './pose.ts';
import type { BodyPose } from './pose.ts';
import { PACE, stancesToFilm } from './stances.ts';
import type { Held } from './stances.ts';
import type { Vector } from './figure.ts';

/** Eyes of somebody upright at a desk, camera cm. */
const EYES: Vector = [0, 1, -58];
const VFOV = 50;
/** Centimetres the head is lower; the analytic bodies take the same ones. */
const UPRIGHT_LEVELS = [0, 0.5, 1, 1.5];
const SLOUCHED_LEVELS = [3.5, 4.5, 6, 8];
/** Degrees the left shoulder is higher, and shares of the distance come closer. */
const ROLLS = [0, 2, -4, 6, -8, 10, -12, 15];
const LEANS = [0, 0.1, 0.2, 0.3, -0.1, -0.2, -0.3];

type Style = 'slide' | 'round';

/** How the body goes as it sinks; `share` of 1 is far more than anybody's. */
const STYLES: Readonly<Record<Style, (share: number) => BodyPose>> = {
  // The hips go forward on the seat and down, the back leans, the neck makes up for it.
  slide: (share) => ({
    ...UPRIGHT,
    moved: [0, -14 * share, 10 * share],
    torso: { yaw: 0, pitch: 12 * share, roll: 0 },
    neckForward: 12 * share,
  }),
  // The back goes round, the seat further back and a little lower, the head forward.
  round: (share) => ({
    ...UPRIGHT,
    moved: [0, -4 * share, -11 * share],
    bend: 32 * share,
    neckForward: 22 * share,
  }),
};

/** The pose of that style in which the eyes are so much lower. */
export function sunk(figure: Figure, style: Style, centimetres: number): BodyPose {
  const lower = (share: number): number =>
    seatAt(figure, STYLES[style](share), [0, 0, 0])[1] - seatAt(figure, UPRIGHT, [0, 0, 0])[1];
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (lower(middle) < centimetres) low = middle;
    else high = middle;
  }
  return STYLES[style](low);
}

/** All levels in both styles, among small turns, tilts, nods and leans. */
export function slouchFilm(sitter: Sitter, figure: Figure, seed: number): Film {
  const random = createRandom(seed);
  const between = (low: number, high: number): number => low + random() * (high - low);
  const stances = (['slide', 'round'] as const).flatMap((style) =>
    [...UPRIGHT_LEVELS, ...SLOUCHED_LEVELS].map((level): Held => {
      const pose = sunk(figure, style, level);
      const lean = between(-0.06, 0.06);
      return {
        pose: {
          ...pose,
          moved: [pose.moved[0], pose.moved[1], pose.moved[2] - lean * EYES[2]],
          torso: { ...pose.torso, roll: between(-4, 4) },
          head: { yaw: between(-12, 12), pitch: between(-6, 6), roll: between(-3, 3) },
        },
        doing: { stance: `${style} ${level}`, lean, talking: false },
      };
    }),
  );
  const order = stances.map((held) => ({ held, place: random() }));
  return stancesToFilm({
    name: `slouch-${sitter.person}`,
    sitter,
    seed,
    pace: PACE.posture,
    stances: order.sort((one, other) => one.place - other.place).map(({ held }) => held),
    ...{ vfov: VFOV, eyes: EYES, desk: null, isCalibrated: true },
  });
}

/** Shoulders rolled with the whole body, then leans, each against the same upright seat. */
export function rollAndLeanFilm(sitter: Sitter, seed: number): Film {
  const rolled = ROLLS.map((roll): Held => ({
    pose: {
      ...UPRIGHT,
      torso: { yaw: 0, pitch: 0, roll },
      head: { yaw: 0, pitch: 0, roll: roll / 2 },
    },
    doing: { stance: `roll ${roll}`, lean: 0, talking: false },
  }));
  const leant = LEANS.map((lean): Held => ({
    pose: { ...UPRIGHT, moved: [0, -lean * EYES[1], -lean * EYES[2]] },
    doing: { stance: `lean ${lean}`, lean, talking: false },
  }));
  return stancesToFilm({
    name: `roll-${sitter.person}`,
    sitter,
    seed,
    pace: PACE.posture,
    stances: [...rolled, ...leant],
    ...{ vfov: VFOV, eyes: EYES, desk: null, isCalibrated: true },
  });
}
