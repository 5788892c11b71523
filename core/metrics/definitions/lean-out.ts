import { dwellOutcome } from '../dwell-outcome.ts';
import { createLeanRule, LEAN_LIMITS, leanHow } from '../lean-rule.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition } from '../types.ts';

export const leanOut: MetricDefinition = {
  id: 'lean-out',
  label: 'Leaning back',
  unit: 'percent',
  group: 'posture',
  scope: 'answer',
  digits: 0,
  band: { low: 0, high: 15, outerLow: 0, outerHigh: 40, source: 'Our proposal.' },
  phrases: {
    inside: 'You leaned back for {value} of the time.',
    below: 'You leaned back for {value} of the time.',
    above:
      'You leaned back for {value} of the time; coming back to your usual distance is worth trying.',
  },
  minimum: SHARE_MINIMUM,
  compute: (input) =>
    dwellOutcome(input, {
      sampled: input.signals.face,
      values: input.signals.face.lean,
      source: 'face',
      minimum: SHARE_MINIMUM,
      rule: createLeanRule(-1),
    }),
  explanation: {
    what: 'How much of the time you were clearly further from the camera than at calibration.',
    how: leanHow('further'),
    sources: ['All figures: our proposal. No norm was found.'],
    limits: LEAN_LIMITS,
  },
  adviceId: 'lean-with-purpose',
};
