import { msToSeconds } from '../../units.ts';
import { MOST_REST_SPEED } from '../../vision/movements/hands.ts';
import { dwellOutcome } from '../dwell-outcome.ts';
import { HANDS_LIMITS, HANDS_MINIMUM } from '../hands-text.ts';
import { restBasis } from '../movement-basis.ts';
import { atRestRule, REST_BELOW, REST_HOLD_MS, REST_MARGIN } from '../rest-rule.ts';
import type { MetricDefinition } from '../types.ts';

export const handsAtRest: MetricDefinition = {
  id: 'hands-at-rest',
  label: 'Hands at rest',
  unit: 'percent',
  group: 'hands',
  scope: 'answer',
  digits: 0,
  band: null,
  phrases: null,
  minimum: HANDS_MINIMUM,
  compute: (input) =>
    dwellOutcome(input, {
      sampled: input.signals.pose,
      values: input.signals.pose.handSpeed,
      source: 'hands',
      minimum: HANDS_MINIMUM,
      rule: atRestRule(input.signals.movements),
      needsBaseline: false,
    }),
  basis: restBasis,
  ownRules: ['rest'],
  explanation: {
    what: 'How much of the time in which they were seen your hands lay still.',
    how: `Share of the time in which a hand was seen. At rest: the faster of the hands seen moves less than ${REST_BELOW} shoulder widths a second against the body for ${msToSeconds(REST_HOLD_MS)} s or longer; where your hands in the lap seemed to move in the calibration, less than ${REST_MARGIN} times what nine in ten readings stayed under, and never more than ${MOST_REST_SPEED}. Interval: bootstrap over the episodes, Wilson interval under 5 of them.`,
    sources: ['All figures: our proposal. Information only: both still and moving hands are fine.'],
    limits: HANDS_LIMITS,
  },
  adviceId: 'hands-at-rest',
};
