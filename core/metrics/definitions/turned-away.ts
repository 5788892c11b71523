import type { Degrees, Ms } from '../../units.ts';
import { msToSeconds } from '../../units.ts';
import { dwellOutcome } from '../dwell-outcome.ts';
import type { DwellRule } from '../episodes/dwell-episodes.ts';
import { MEDIAN_MINIMUM, SHARE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition } from '../types.ts';

/** Shoulders narrowed by a fifth: smaller turns hardly narrow them. Our proposal. */
export const TURNED_FROM: Degrees = 35;
const TURNED_HOLD_MS: Ms = 3_000;
/** Half of them seen is enough: who turns far is seen less. Our proposal. */
const MINIMUM = { measuredMs: SHARE_MINIMUM.measuredMs, coverage: MEDIAN_MINIMUM.coverage };

export const turnedRule: DwellRule = {
  isOn: (value) => value > TURNED_FROM,
  holdMs: TURNED_HOLD_MS,
  isOver: (value) => value <= TURNED_FROM,
  releaseMs: 0,
};

export const turnedAway: MetricDefinition = {
  id: 'turned-away',
  label: 'Turned away',
  unit: 'percent',
  group: 'posture',
  scope: 'answer',
  digits: 0,
  band: { low: 0, high: 10, outerLow: 0, outerHigh: 40, source: 'Our proposal.' },
  phrases: {
    inside: 'Your shoulders faced the camera but for {value} of the time.',
    below: 'Your shoulders faced the camera but for {value} of the time.',
    above:
      'Your shoulders were turned away for {value} of the time; facing the camera with the chair is worth trying.',
  },
  minimum: MINIMUM,
  compute: (input) =>
    dwellOutcome(input, {
      sampled: input.signals.pose,
      values: input.signals.pose.turn,
      source: 'pose',
      minimum: MINIMUM,
      rule: turnedRule,
    }),
  explanation: {
    what: 'How much of the time your shoulders were clearly turned to a side.',
    how: `Share of the time in episodes of more than ${TURNED_FROM}° for ${msToSeconds(TURNED_HOLD_MS)} s or longer: the shoulders look narrower than in the calibration by more than the distance explains, and the neck longer against them by as much. Interval: bootstrap over the episodes, Wilson interval under 5 of them.`,
    sources: ['All figures: our proposal.'],
    limits:
      'To which side cannot be told, and small turns not at all. A head turned far hides how far away you are: that time is not measured.',
  },
  adviceId: 'open-shoulders',
};
