import { MAX_POSE_SAMPLE_MS } from '../../../core/signal/weights.ts';
import { secondsToMs } from '../../../core/units.ts';
import { scoredFrames } from '../clip-truth.ts';
import { earShoulderChange } from './ear-shoulder.ts';
import type { SeenClip } from './judge-clips.ts';
import { scoreSlouch } from './score-slouch.ts';
import type { SlouchCase, SlouchScores } from './score-slouch.ts';
import { valueAt } from './scores.ts';
import { SLOUCH_LEVELS } from './slouch-levels.ts';

/**
 * Frames of rendered people, some slid down, most not, who read notes, turn and lean as they like;
 * what lies between the levels is left out, as nobody could say.
 */
export const judgeClipSlouch = (clips: readonly SeenClip[]): SlouchScores =>
  scoreSlouch(clips.flatMap(framesOf));

function framesOf({ truth, signals, tracks: { pose } }: SeenClip): readonly SlouchCase[] {
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
