import type { Ms } from '../../units.ts';
import { msToSeconds } from '../../units.ts';
import { dwellOutcome } from '../dwell-outcome.ts';
import type { DwellRule } from '../episodes/dwell-episodes.ts';
import { HANDS_LIMITS, HANDS_MINIMUM } from '../hands-text.ts';
import type { MetricDefinition } from '../types.ts';

/** Slower than this a hand rests, shoulder widths a second (`measurement.md` 8.3, our proposal). */
export const REST_BELOW = 0.15;
/** For so long (`measurement.md` 8.3). */
const REST_HOLD_MS: Ms = 1_000;

export const atRestRule: DwellRule = {
  isOn: (value) => value < REST_BELOW,
  holdMs: REST_HOLD_MS,
  isOver: (value) => value >= REST_BELOW,
  releaseMs: 0,
};

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
      rule: atRestRule,
      needsBaseline: false,
    }),
  explanation: {
    what: 'How much of the time in which they were seen your hands lay still.',
    how: `Share of the time in which a hand was seen. At rest: the faster of the hands seen moves less than ${REST_BELOW} shoulder widths a second against the body for ${msToSeconds(REST_HOLD_MS)} s or longer. Interval: bootstrap over the episodes, Wilson interval under 5 of them.`,
    sources: ['All figures: our proposal. Information only: both still and moving hands are fine.'],
    limits: HANDS_LIMITS,
  },
  adviceId: 'hands-at-rest',
};
