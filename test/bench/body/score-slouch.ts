import { SLOUCH_BELOW } from '../../../core/metrics/definitions/slouch.ts';
import { EAR_SHOULDER_LIMIT } from './ear-shoulder.ts';
import { areaUnderCurve, meanOf, scoreYesNo } from './scores.ts';

/** One seat held for a while: what it was, and what was read of it; NaN = not measured. */
export type SlouchCase = {
  readonly isTrue: boolean;
  readonly upright: number;
  /** Change of the angle from ear to shoulder, degrees. */
  readonly angle: number;
  readonly slidError: number;
};

type SlouchScore = { readonly auc: number; readonly accuracy: number };
export type SlouchScores = {
  readonly own: SlouchScore;
  readonly earShoulder: SlouchScore;
  readonly majority: number;
  readonly slidError: number;
  /** Share of the cases in which the shoulders were in the picture. */
  readonly told: number;
};

export function scoreSlouch(all: readonly SlouchCase[]): SlouchScores {
  const judged = all.filter(({ upright }) => Number.isFinite(upright));
  const isSlouched = judged.filter(({ isTrue }) => isTrue).length / judged.length;
  return {
    own: {
      auc: areaUnderCurve(judged.map(({ isTrue, upright }) => ({ isTrue, value: -upright }))),
      accuracy: scoreYesNo(
        judged.map(({ isTrue, upright }) => ({ isTrue, said: upright < SLOUCH_BELOW })),
      ).accuracy,
    },
    earShoulder: {
      auc: areaUnderCurve(judged.map(({ isTrue, angle }) => ({ isTrue, value: angle }))),
      accuracy: scoreYesNo(
        judged.map(({ isTrue, angle }) => ({ isTrue, said: angle > EAR_SHOULDER_LIMIT })),
      ).accuracy,
    },
    majority: Math.max(isSlouched, 1 - isSlouched),
    told: judged.length / all.length,
    slidError: meanOf(judged.map(({ slidError }) => slidError)),
  };
}
