import { dwellOutcome } from '../dwell-outcome.ts';
import { HANDS_LIMITS } from '../hands-text.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import { handsBasis } from '../movement-basis.ts';
import type { MetricDefinition } from '../types.ts';

export const handsVisible: MetricDefinition = {
  id: 'hands-visible',
  label: 'Hands in the picture',
  unit: 'percent',
  group: 'hands',
  scope: 'answer',
  digits: 0,
  band: null,
  phrases: null,
  minimum: SHARE_MINIMUM,
  compute: (input) =>
    dwellOutcome(input, {
      sampled: input.signals.pose,
      values: input.signals.pose.handsSeen,
      source: 'pose',
      minimum: SHARE_MINIMUM,
      rule: {
        isOn: (value) => value >= 1,
        holdMs: 0,
        isOver: (value) => value < 1,
        releaseMs: 0,
      },
      needsBaseline: false,
    }),
  basis: handsBasis,
  explanation: {
    what: 'How much of the time at least one of your hands could be seen.',
    how: 'Share of the time in which the shoulders were seen. A hand is seen when the model is at least half sure of its wrist, or of two of its knuckles, inside the picture. Interval: bootstrap over the episodes, Wilson interval under 5 of them.',
    sources: ['Information only: no figure for interviews by webcam was found.'],
    limits: `${HANDS_LIMITS} It depends on the camera more than on you: a low table or a close camera hides them.`,
  },
  adviceId: 'frame-yourself',
};
