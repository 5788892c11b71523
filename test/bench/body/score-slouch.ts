import { SLOUCH_BELOW } from '../../../core/metrics/definitions/slouch.ts';
import { EAR_SHOULDER_LIMIT } from './ear-shoulder.ts';
import { areaUnderCurve, meanOf, scoreYesNo } from './scores.ts';

/** One seat, held for a while or in one picture: what it was, and what was read of it; NaN = not measured. */
export type SlouchCase = {
  readonly isTrue: boolean;
  readonly upright: number;
  /** Change of the angle from ear to shoulder, degrees. */
  readonly angle: number;
};

type SlouchScore = { readonly auc: number; readonly accuracy: number };
export type SlouchScores = {
  readonly own: SlouchScore & {
    /** Of the slouches, and of the upright seats, the share called slouched. */
    readonly found: number;
    readonly wrong: number;
  };
  readonly earShoulder: SlouchScore;
  /** Accuracy of who always says what is more frequent. */
  readonly majority: number;
  /** Share of the cases in which the shoulders were in the picture. */
  readonly told: number;
};

export function scoreSlouch(all: readonly SlouchCase[]): SlouchScores {
  const judged = all.filter(isJudged);
  const isSlouched = judged.filter(({ isTrue }) => isTrue).length / judged.length;
  const score = (value: (one: SlouchCase) => number, limit: number): SlouchScore => ({
    auc: areaUnderCurve(judged.map((one) => ({ isTrue: one.isTrue, value: value(one) }))),
    accuracy: scoreYesNo(judged.map((one) => ({ isTrue: one.isTrue, said: value(one) > limit })))
      .accuracy,
  });
  const called = (truth: boolean): number => {
    const cases = judged.filter(({ isTrue }) => isTrue === truth);
    return cases.filter(({ upright }) => upright < SLOUCH_BELOW).length / cases.length;
  };
  return {
    own: {
      ...score(({ upright }) => -upright, -SLOUCH_BELOW),
      found: called(true),
      wrong: called(false),
    },
    earShoulder: score(({ angle }) => angle, EAR_SHOULDER_LIMIT),
    majority: Math.max(isSlouched, 1 - isSlouched),
    told: judged.length / all.length,
  };
}

type SeatCase = SlouchCase & {
  /** Centimetres the height of the seat is off. */
  readonly slidError: number;
};

/** The same with how far off the height of the seat is, in the cases that were judged. */
export const scoreSeats = (
  all: readonly SeatCase[],
): SlouchScores & { readonly slidError: number } => ({
  ...scoreSlouch(all),
  slidError: meanOf(all.filter(isJudged).map(({ slidError }) => slidError)),
});

const isJudged = ({ upright }: SlouchCase): boolean => Number.isFinite(upright);
