import { SLOUCH_BELOW } from '../../../core/metrics/definitions/slouch.ts';
import { MAX_POSE_SAMPLE_MS } from '../../../core/signal/weights.ts';
import { secondsToMs } from '../../../core/units.ts';
import { scoredFrames } from '../clip-truth.ts';
import { EAR_SHOULDER_LIMIT, earShoulderChange } from './ear-shoulder.ts';
import type { SeenClip } from './judge-clips.ts';
import { areaUnderCurve, scoreYesNo, valueAt } from './scores.ts';
import { SLOUCH_LEVELS } from './slouch-levels.ts';

type Frame = { readonly isTrue: boolean; readonly upright: number; readonly angle: number };

export type ClipSlouch = {
  readonly own: {
    readonly auc: number;
    readonly accuracy: number;
    /** Of the frames of a slouch, and of those of an upright seat, the share called slouched. */
    readonly found: number;
    readonly wrong: number;
  };
  readonly earShoulder: { readonly auc: number; readonly accuracy: number };
  /** Accuracy of who always says what is more frequent. */
  readonly majority: number;
  /** Share of the frames in which both could be told. */
  readonly told: number;
};

/**
 * Frames of rendered people, some slid down, most not, who read notes, turn and lean as they like;
 * what lies between the levels is left out, as nobody could say.
 */
export function judgeClipSlouch(clips: readonly SeenClip[]): ClipSlouch {
  const all = clips.flatMap(framesOf);
  const told = all.filter(
    ({ upright, angle }) => Number.isFinite(upright) && Number.isFinite(angle),
  );
  const slouched = told.filter(({ isTrue }) => isTrue).length / told.length;
  const score = (
    value: (frame: Frame) => number,
    limit: number,
  ): { readonly auc: number; readonly accuracy: number } => ({
    auc: areaUnderCurve(told.map((frame) => ({ isTrue: frame.isTrue, value: value(frame) }))),
    accuracy: scoreYesNo(
      told.map((frame) => ({ isTrue: frame.isTrue, said: value(frame) > limit })),
    ).accuracy,
  });
  const called = (truth: boolean): number => {
    const frames = told.filter(({ isTrue }) => isTrue === truth);
    return frames.filter(({ upright }) => upright < SLOUCH_BELOW).length / frames.length;
  };
  return {
    own: {
      ...score(({ upright }) => -upright, -SLOUCH_BELOW),
      found: called(true),
      wrong: called(false),
    },
    earShoulder: score(({ angle }) => angle, EAR_SHOULDER_LIMIT),
    majority: Math.max(slouched, 1 - slouched),
    told: told.length / all.length,
  };
}

function framesOf({ truth, signals, tracks: { pose } }: SeenClip): readonly Frame[] {
  const change = earShoulderChange(pose, truth.width / truth.height, secondsToMs(truth.scoreFrom));
  const { uprightness, t } = signals.pose;
  return scoredFrames(truth).flatMap(({ t: seconds, slouch }) => {
    const isTrue = (slouch ?? Number.NaN) >= SLOUCH_LEVELS.slouchedFrom;
    if (!isTrue && !((slouch ?? Number.NaN) <= SLOUCH_LEVELS.uprightUntil)) return [];
    const at = (values: ArrayLike<number>): number =>
      valueAt(t, values, secondsToMs(seconds), MAX_POSE_SAMPLE_MS);
    return [{ isTrue, upright: at(uprightness), angle: at(change) }];
  });
}
