import { PERSON_TARGETS } from '../domain/calibration.ts';
import type { Degrees, Ms } from '../units.ts';
import type { CalibrationState, CalibrationStepState } from './calibration.ts';

/** Times of the samples accepted so far: what the eye network learns the looks from. */
export const acceptedLooks = (
  state: CalibrationState,
): {
  readonly lens: readonly Ms[];
  readonly others: readonly (readonly Ms[])[];
} => {
  const timesOf = ({ accepted }: CalibrationStepState): readonly Ms[] => accepted.map(({ t }) => t);
  const people = PERSON_TARGETS.map((target) => timesOf(state[target]));
  return {
    lens: timesOf(state.lens),
    others: [timesOf(state.interviewer), ...people.filter((times) => times.length > 0)],
  };
};

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
  return {
    ...state,
    lens: withEyes(state.lens),
    interviewer: withEyes(state.interviewer),
    'person-1': withEyes(state['person-1']),
    'person-2': withEyes(state['person-2']),
    'person-3': withEyes(state['person-3']),
  };
};
