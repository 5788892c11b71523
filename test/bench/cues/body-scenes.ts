import { straightBelow } from '../../../core/review/interviewer-places.ts';
import type { CueKind } from '../../../core/domain/cue.ts';
import type { Seconds } from '../../../core/units.ts';
import { msToSeconds, secondsToMs } from '../../../core/units.ts';
import { drawPerson } from '../body/analytic-person.ts';
import { actOut, CALIBRATION_S } from '../body/analytic-run.ts';
import { UPRIGHT } from '../body/stance.ts';
import type { Stance } from '../body/stance.ts';
import { ASLANT, grade, LOW, NEAR } from './cue-truth.ts';
import { faceSamples, passed, poseSamples } from './scene.ts';
import type { Scene, Truth } from './scene.ts';

const PEOPLE = 20;
/** Others than those of the bench of the body. */
const FIRST_SEED = 301;

type Between = (low: number, high: number) => number;
/** How somebody sits, one after the other. */
type Life = readonly (readonly [stance: Stance, seconds: Seconds])[];

/** Bodies made of numbers that sit as one does, and that stay low, near, far or aslant for a while. */
export const bodyScenes = (): readonly Scene[] =>
  Array.from({ length: PEOPLE }, (_, index) => FIRST_SEED + index).flatMap((seed) =>
    LIVES.map(([name, toLife]) => {
      const person = drawPerson(seed);
      const life = toLife((low, high) => low + person.random() * (high - low));
      const seconds = life.reduce((sum, [, length]) => sum + length, 0);
      const stanceAt = (time: Seconds): Stance => stanceIn(life, time);
      const { face, pose, calibration, frameAspect } = actOut(person, { seconds, stanceAt });
      const poses = poseSamples(pose);
      return {
        name: `person ${seed} ${name}`,
        turn: 'answer',
        face: faceSamples(face),
        pose: poses,
        calibration: passed(calibration),
        tiles: straightBelow(5),
        frameAspect,
        fromMs: secondsToMs(CALIBRATION_S),
        endMs: secondsToMs(CALIBRATION_S + seconds),
        truth: Object.fromEntries(
          KINDS.map(([kind, truthOf]) => [
            kind,
            poses.map(({ t }) => ({ t, truth: truthOf(stanceAt(msToSeconds(t) - CALIBRATION_S)) })),
          ]),
        ),
      };
    }),
  );

const KINDS: readonly (readonly [CueKind, (stance: Stance) => Truth])[] = [
  ['sit-up', ({ slid }) => grade(slid, LOW)],
  ['too-close', ({ lean }) => grade(lean, NEAR)],
  ['too-far', ({ lean }) => grade(-lean, NEAR)],
  ['sit-level', ({ roll }) => grade(Math.abs(roll), ASLANT)],
];

function stanceIn(life: Life, time: Seconds): Stance {
  let end = 0;
  for (const [stance, seconds] of life) {
    end += seconds;
    if (time < end) return stance;
  }
  return UPRIGHT;
}

/** What nobody would speak of: small turns, tilts and shifts. */
const restless = (between: Between): Stance => ({
  ...UPRIGHT,
  slid: between(0, 1.5),
  lean: between(-0.08, 0.08),
  roll: between(-3, 3),
  turn: between(-10, 10),
  headPitch: between(-8, 8),
  headYaw: between(-20, 20),
});
const either = (between: Between): 1 | -1 => (between(0, 1) < 0.5 ? 1 : -1);

/** As it is before and after, with something that is off in between. */
const stays =
  (change: (between: Between) => Partial<Stance>) =>
  (between: Between): Life => {
    const off = change(between);
    const around = (): Life => [1, 2, 3].map(() => [restless(between), 4] as const);
    const meanwhile: Life = [1, 2, 3, 4].map(() => [{ ...restless(between), ...off }, 4]);
    return [...around(), ...meanwhile, ...around()];
  };
/** Off for a few seconds again and again: a point is made, a glass is reached for. */
const passes =
  (change: (between: Between) => Partial<Stance>) =>
  (between: Between): Life =>
    [1, 2, 3, 4, 5, 6].flatMap((): Life => [
      [{ ...restless(between), ...change(between) }, 5],
      [restless(between), 4],
    ]);

const low = (between: Between): Partial<Stance> => ({
  slid: between(4, 8),
  style: between(0, 1) < 0.5 ? 'slide' : 'round',
});
const near = (between: Between): Partial<Stance> => ({ lean: between(0.19, 0.3) });
const far = (between: Between): Partial<Stance> => ({ lean: between(-0.3, -0.19) });
/** As over notes on the table: the back stays where it was. */
const bowed = (between: Between): Partial<Stance> => ({ headPitch: between(-30, -15), slid: 0 });
const aslant = (between: Between): Partial<Stance> => ({ roll: either(between) * between(7, 12) });

const LIVES: readonly (readonly [string, (between: Between) => Life])[] = [
  ['sits as one does', (between) => Array.from({ length: 15 }, () => [restless(between), 4])],
  ['stays low', stays(low)],
  ['stays near', stays(near)],
  ['stays far', stays(far)],
  ['stays aslant', stays(aslant)],
  ['bows the head', stays(bowed)],
  ['is low in passing', passes(low)],
  ['is near in passing', passes(near)],
  ['is aslant in passing', passes(aslant)],
];
