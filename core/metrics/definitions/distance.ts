import { medianOutcome } from '../median-outcome.ts';
import { MEDIAN_MINIMUM } from '../minimums.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';

function compute(input: MetricInput): MetricOutcome {
  const outcome = medianOutcome(input, {
    sampled: input.signals.face,
    values: input.signals.face.distanceCm,
    source: 'face',
    minimum: MEDIAN_MINIMUM,
    needsBaseline: false,
    convert: (value) => value,
  });
  // The unknown angle of the lens errs by far more than chance: an interval of chance would mislead.
  return outcome.kind === 'value' ? { ...outcome, interval: null } : outcome;
}

export const distance: MetricDefinition = {
  id: 'distance',
  label: 'Distance to the camera (approximate)',
  unit: 'centimetres',
  group: 'posture',
  scope: 'answer',
  digits: 0,
  band: null,
  phrases: null,
  minimum: MEDIAN_MINIMUM,
  compute,
  explanation: {
    what: 'About how far your head was from the camera. The angle of its lens is assumed, which errs by more than chance, so there is no interval.',
    how: 'Median of the distance of the head, reckoned from its size in the picture with a head of typical size and a camera that sees 63° from top to bottom. No interval: the error of these two assumptions is larger than that of chance, and not known.',
    sources: [
      'Sizing by the iris is good to about 10 % when the lens is known (MediaPipe Iris, 2020).',
      'No band: no figure for interviews was found.',
    ],
    limits:
      'Approximate: about 10 % off with a camera of that angle, up to a third off with a narrower one. Compare it with itself, not with a tape measure.',
  },
  adviceId: 'frame-yourself',
};
