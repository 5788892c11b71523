import { dwellOutcome } from '../dwell-outcome.ts';
import { createLeanRule, LEAN_LIMITS, leanHow } from '../lean-rule.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition } from '../types.ts';

export const leanIn: MetricDefinition = {
  id: 'lean-in',
  label: 'Leaning in',
  unit: 'percent',
  group: 'posture',
  scope: 'answer',
  digits: 0,
  band: { low: 0, high: 30, outerLow: 0, outerHigh: 60, source: 'Our proposal.' },
  phrases: {
    inside: 'You leaned in for {value} of the time.',
    below: 'You leaned in for {value} of the time.',
    above:
      'You leaned in for {value} of the time; coming back to your usual distance in between is worth trying.',
  },
  minimum: SHARE_MINIMUM,
  compute: (input) =>
    dwellOutcome(input, {
      sampled: input.signals.face,
      values: input.signals.face.lean,
      source: 'face',
      minimum: SHARE_MINIMUM,
      rule: createLeanRule(1),
    }),
  explanation: {
    what: 'How much of the time you were clearly closer to the camera than at calibration.',
    how: leanHow('nearer'),
    sources: ['All figures: our proposal. No norm was found.'],
    limits: LEAN_LIMITS,
  },
  adviceId: 'lean-with-purpose',
};
