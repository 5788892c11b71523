import {
  ACROSS_FROM,
  AT_ELBOW,
  ELBOWS_IN,
  WRIST_ABOVE,
  WRIST_BELOW,
  WRISTS_OPEN,
} from '../../vision/arms.ts';
import { msToSeconds } from '../../units.ts';
import { dwellOutcome } from '../dwell-outcome.ts';
import { ARMS_DWELL_MS, armsCrossedRule } from '../hand-rules.ts';
import { HANDS_LIMITS, HANDS_MINIMUM } from '../hands-text.ts';
import type { MetricDefinition } from '../types.ts';

export const armsCrossed: MetricDefinition = {
  id: 'arms-crossed',
  label: 'Arms crossed',
  unit: 'percent',
  group: 'hands',
  scope: 'answer',
  digits: 0,
  band: { low: 0, high: 10, outerLow: 0, outerHigh: 40, source: 'Our proposal.' },
  phrases: {
    inside: 'Your arms were crossed for {value} of the time they could be seen.',
    below: 'Your arms were crossed for {value} of the time they could be seen.',
    above:
      'Your arms were crossed for {value} of the time they could be seen; hands on the table are worth trying.',
  },
  minimum: HANDS_MINIMUM,
  compute: (input) =>
    dwellOutcome(input, {
      sampled: input.signals.pose,
      values: input.signals.pose.armsCrossed,
      source: 'hands',
      minimum: HANDS_MINIMUM,
      rule: armsCrossedRule,
      needsBaseline: false,
    }),
  explanation: {
    what: 'How much of the time your arms lay crossed before the body; the rest of it they were open.',
    how: `Share of the time in which it could be told. Crossed: each wrist more than ${ACROSS_FROM} shoulder widths across the middle of the body and within ${AT_ELBOW} of the other elbow, between shoulders and hips; or, as the model often exchanges the wrists of crossed arms, lower arms that lie level (the wrist from ${WRIST_ABOVE} above to ${WRIST_BELOW} below its elbow) between elbows no further apart than ${ELBOWS_IN}, with wrists that are not spread by more than ${WRISTS_OPEN} and hands that are not folded. For ${msToSeconds(ARMS_DWELL_MS)} s; open again after as long. One wrist seen on its own side, while the other or an elbow is not seen, is open; wrists that are not seen leave it unknown, and so does an index finger where the hands may be folded. Interval: bootstrap over the episodes, Wilson interval under 5 of them.`,
    sources: ['All figures: our proposal. Single pictures flicker, hence the waiting times.'],
    limits: `${HANDS_LIMITS} A wide chest hides the wrists of crossed arms, which are then missed; lower arms held level before the body by somebody whose elbows are close look crossed. Crossed arms may be cold or comfortable; it is how they look on camera that is measured.`,
  },
  adviceId: 'hands-at-rest',
};
