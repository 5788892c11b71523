import type { Degrees, Ms } from '../units.ts';
import type { CalibrationState, CalibrationStepState } from './calibration.ts';

/** Times of the samples accepted so far: what the eye network learns the two looks from. */
export const acceptedLooks = ({
  lens,
  interviewer,
}: CalibrationState): {
  readonly lens: readonly Ms[];
  readonly others: readonly (readonly Ms[])[];
} => ({
  lens: lens.accepted.map(({ t }) => t),
  others: [interviewer.accepted.map(({ t }) => t)],
});

/**
 * The calibration with what the network, once it had learnt the looks, says of the samples they
 * were learnt from. Samples it says nothing of have no gaze of the eyes: what they had came from
 * looks learnt earlier, on another scale.
 */
export const withLearntEyes = (
  state: CalibrationState,
  eyes: readonly { readonly t: Ms; readonly yaw: Degrees; readonly pitch: Degrees }[],
): CalibrationState => {
  const byTime = new Map(eyes.map((eye) => [eye.t, eye]));
  const withEyes = (step: CalibrationStepState): CalibrationStepState => ({
    ...step,
    accepted: step.accepted.map((sample) => {
      const eye = byTime.get(sample.t);
      return { ...sample, eyeYaw: eye?.yaw ?? Number.NaN, eyePitch: eye?.pitch ?? Number.NaN };
    }),
  });
  return { ...state, lens: withEyes(state.lens), interviewer: withEyes(state.interviewer) };
};
