import { median } from '../../../core/signal/statistics.ts';
import { secondsToMs } from '../../../core/units.ts';
import { CALIBRATION_S, actOut } from './analytic-run.ts';
import type { Acted } from './analytic-run.ts';
import { drawPerson } from './analytic-person.ts';
import { earShoulderChange } from './ear-shoulder.ts';
import { meanOf } from './scores.ts';
import { scoreSeats } from './score-slouch.ts';

import { SLOUCH_LEVELS } from './slouch-levels.ts';
import { UPRIGHT } from './stance.ts';
import type { Stance } from './stance.ts';

const PEOPLE = 40;
/** One stance after the other, seconds each; what is judged is its last part. */
const STANCE_S = 4;
const JUDGED_S = 3;
/** Centimetres slid down. */
const LEVELS = [0, 0.5, 1, SLOUCH_LEVELS.uprightUntil, SLOUCH_LEVELS.slouchedFrom, 4.5, 6, 8];

type Case = { readonly stance: Stance; readonly acted: Acted; readonly fromMs: number };

/** Every person takes the stances one after the other. */
function act(stances: (random: () => number) => readonly Stance[], firstSeed: number): Case[] {
  return Array.from({ length: PEOPLE }, (_, index) => firstSeed + index).flatMap((seed) => {
    const person = drawPerson(seed);
    const list = stances(person.random);
    const acted = actOut(person, {
      seconds: list.length * STANCE_S,
      stanceAt: (time) => list[Math.floor(time / STANCE_S)] ?? UPRIGHT,
    });
    return list.map((stance, place) => ({
      stance,
      acted,
      fromMs: secondsToMs(CALIBRATION_S + (place + 1) * STANCE_S - JUDGED_S),
    }));
  });
}

/** In the picture at all: who slides down before a low camera leaves it with the shoulders. */
const isTold = (value: number): boolean => Number.isFinite(value);

const medianIn = (t: Float64Array, values: ArrayLike<number>, fromMs: number): number => {
  const inside: number[] = [];
  for (const [index, time] of t.entries())
    if (time >= fromMs && time < fromMs + secondsToMs(JUDGED_S))
      inside.push(values[index] ?? Number.NaN);
  return median(inside);
};

/** Slouches of two kinds among small turns, tilts, nods and leans, all levels as often. */
export function judgeSlouch(): ReturnType<typeof scoreSeats> {
  const cases = act((random) => {
    const between = (low: number, high: number): number => low + random() * (high - low);
    return LEVELS.map((slid) => ({
      ...UPRIGHT,
      slid,
      style: random() < 0.5 ? 'slide' : 'round',
      lean: between(-0.08, 0.08),
      roll: between(-4, 4),
      headPitch: between(-6, 6),
      headYaw: between(-12, 12),
    }));
  }, 1);
  const all = cases.map(({ stance, acted: { signals, pose, frameAspect }, fromMs }) => {
    const change = earShoulderChange(pose, frameAspect, secondsToMs(CALIBRATION_S));
    return {
      isTrue: stance.slid >= SLOUCH_LEVELS.slouchedFrom,
      upright: medianIn(signals.pose.t, signals.pose.uprightness, fromMs),
      angle: medianIn(pose.t, change, fromMs),
      slidError: Math.abs(medianIn(signals.face.t, signals.face.slidCm, fromMs) - stance.slid),
    };
  });
  return scoreSeats(all);
}

/** Mean error of the shoulder roll over 3 s, degrees; rolls of 0 to 15 to either side. */
export function judgeRoll(): number {
  const rolls = [0, 2, 4, 6, 8, 10, 12, 15];
  const cases = act(
    (random) => rolls.map((roll) => ({ ...UPRIGHT, roll: random() < 0.5 ? roll : -roll })),
    101,
  );
  const errors = cases.map(({ stance, acted: { signals }, fromMs }) =>
    Math.abs(medianIn(signals.pose.t, signals.pose.shoulderRoll, fromMs) - stance.roll),
  );
  return meanOf(errors.filter(isTold));
}

/** Mean error of the distance against the calibrated one, share; leans of 30 % in and out. */
export function judgeDistance(): number {
  const leans = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3];
  const cases = act(
    (random) => leans.map((lean) => ({ ...UPRIGHT, lean, headYaw: 30 * (random() - 0.5) })),
    201,
  );
  return meanOf(
    cases.map(({ stance, acted: { signals }, fromMs }) => {
      const distance = 1 - medianIn(signals.face.t, signals.face.lean, fromMs);
      return Math.abs(distance / (1 - stance.lean) - 1);
    }),
  );
}
