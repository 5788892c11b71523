import { NO_EYE_BASELINES } from '../domain/calibration.ts';
import type { Baseline, Calibration } from '../domain/calibration.ts';
import type { FaceSample } from '../tracks/channels.ts';

export type EyeBaselines = Pick<
  Calibration,
  'lensEyeYaw' | 'lensEyePitch' | 'interviewerEyeYaw' | 'interviewerEyePitch'
>;

/**
 * What the eye network says of the two looks, from the samples kept of each: of the lens as it is,
 * of the interviewer relative to that. Null where the network had not learnt the user's looks, or,
 * for the interviewer, where that look is not used (`interviewer` empty).
 */
export const eyeBaselines = (
  lens: readonly FaceSample[],
  interviewer: readonly FaceSample[],
  baselineOf: (values: readonly number[]) => Baseline | null,
): EyeBaselines => {
  const lensEyeYaw = baselineOf(lens.map((sample) => sample.eyeYaw));
  const lensEyePitch = baselineOf(lens.map((sample) => sample.eyePitch));
  if (lensEyeYaw === null || lensEyePitch === null) return NO_EYE_BASELINES;
  return {
    lensEyeYaw,
    lensEyePitch,
    interviewerEyeYaw: baselineOf(interviewer.map(({ eyeYaw }) => eyeYaw - lensEyeYaw.median)),
    interviewerEyePitch: baselineOf(
      interviewer.map(({ eyePitch }) => eyePitch - lensEyePitch.median),
    ),
  };
};
