import { armsCrossedRule, handAtFaceRule } from '../../../core/metrics/hand-rules.ts';
import { dwellEpisodes } from '../../../core/metrics/episodes/dwell-episodes.ts';
import type { DwellRule } from '../../../core/metrics/episodes/dwell-episodes.ts';
import type { PoseSignals } from '../../../core/review/signals-types.ts';
import { secondsToMs } from '../../../core/units.ts';
import { CALIBRATION_S, actOut } from './analytic-run.ts';
import { drawPerson } from './analytic-person.ts';
import { scoreYesNo } from './scores.ts';
import type { YesNo } from './scores.ts';
import { ARMS, mirrorArm, UPRIGHT } from './stance.ts';
import type { Arm, Point, Stance } from './stance.ts';

const PEOPLE = 40;
const STANCE_S = 4;

type Held = { readonly stance: Stance; readonly isTrue: boolean };

const both = (arm: Arm): Pick<Stance, 'left' | 'right'> => ({ left: arm, right: mirrorArm(arm) });

/** The same arm held a little differently by everybody; a tenth of a shoulder width is 3 to 4 cm. */
function varied(arm: Arm, random: () => number): Arm {
  const shifted = ([x, y, z]: Point): Point => {
    const shift = (): number => 0.16 * (random() - 0.5);
    return [x + shift(), y + shift(), z + shift()];
  };
  return { elbow: shifted(arm.elbow), wrist: shifted(arm.wrist) };
}

export type HandScore = {
  readonly f1: number;
  /** Share of the poses in which it could be told. */
  readonly told: number;
};

function judge(
  stances: (random: () => number) => readonly Held[],
  read: (pose: PoseSignals) => Float32Array,
  rule: DwellRule,
  firstSeed: number,
): HandScore {
  const cases: YesNo[] = [];
  let all = 0;
  for (let seed = firstSeed; seed < firstSeed + PEOPLE; seed += 1) {
    const person = drawPerson(seed, 'hands');
    const list = stances(person.random);
    const { signals } = actOut(person, {
      seconds: list.length * STANCE_S,
      stanceAt: (time) => list[Math.floor(time / STANCE_S)]?.stance ?? UPRIGHT,
    });
    const { pose } = signals;
    const span = { startMs: 0, endMs: signals.durationMs };
    const { episodes } = dwellEpisodes(pose, read(pose), [span], rule);
    for (const [index, time] of pose.t.entries()) {
      const held = list[Math.floor((time - secondsToMs(CALIBRATION_S)) / secondsToMs(STANCE_S))];
      if (held === undefined) continue;
      all += 1;
      if (Number.isNaN(read(pose)[index] ?? Number.NaN)) continue;
      const said = episodes.some(({ startMs, endMs }) => time >= startMs && time < endMs);
      cases.push({ said, isTrue: held.isTrue });
    }
  }
  return { f1: scoreYesNo(cases).f1, told: cases.length / all };
}

const NO_HANDS = new Set(['leftWrist', 'leftElbow']);

/** Crossed arms among arms that lie together, on the table, at the chin, or half hidden. */
export const judgeArmsCrossed = (): HandScore =>
  judge(
    (random) => {
      const hold = (arm: Arm, isTrue: boolean, hidden: ReadonlySet<string> = new Set()): Held => {
        const arms = { left: varied(arm, random), right: mirrorArm(varied(arm, random)) };
        const roll = 10 * (random() - 0.5);
        return { stance: { ...UPRIGHT, ...arms, roll, hidden }, isTrue };
      };
      return [
        hold(ARMS.crossed, true),
        hold(ARMS.together, false),
        hold(ARMS.table, false),
        hold(ARMS.crossed, true),
        hold(ARMS.gesture, false),
        hold(ARMS.crossed, true, NO_HANDS),
        hold(ARMS.throat, false),
        hold(ARMS.crossed, true),
        hold(ARMS.lap, false),
      ];
    },
    (pose) => pose.armsCrossed,
    armsCrossedRule,
    301,
  );

/** A hand over the face among hands beside it, at the throat, on the table. */
export const judgeHandAtFace = (): HandScore =>
  judge(
    (random) => {
      const hold = (arm: Arm, isTrue: boolean): Held => {
        const one = varied(arm, random);
        const table = both(ARMS.table);
        const arms = random() < 0.5 ? { ...table, left: one } : { ...table, right: mirrorArm(one) };
        return { stance: { ...UPRIGHT, ...arms, headYaw: 20 * (random() - 0.5) }, isTrue };
      };
      return [
        hold(ARMS.chin, true),
        hold(ARMS.besideFace, false),
        hold(ARMS.cheek, true),
        hold(ARMS.throat, false),
        hold(ARMS.gesture, false),
        hold(ARMS.table, false),
      ];
    },
    (pose) => pose.handAtFace,
    handAtFaceRule,
    401,
  );
