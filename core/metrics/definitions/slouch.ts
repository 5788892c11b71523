import { dwellOutcome } from '../dwell-outcome.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import { headHeightBasis } from '../movement-basis.ts';
import type { MetricDefinition } from '../types.ts';
import type { Ms } from '../../units.ts';
import { msToSeconds } from '../../units.ts';

/** Uprightness (0..100) below which a slouch begins (measurement.md 8.3, our proposal). */
export const SLOUCH_BELOW = 50;
/** Uprightness above which it ends (measurement.md 8.3, our proposal). */
export const UPRIGHT_ABOVE = 65;
/** Alarms of posture monitors wait 2 s (PoseGuard); 3 s as measurement.md 8.3 has it. */
const SLOUCH_HOLD_MS: Ms = 3000;
const SLOUCH_RELEASE_MS: Ms = 1000;

export const slouch: MetricDefinition = {
  id: 'slouch',
  label: 'Slouching',
  unit: 'percent',
  group: 'posture',
  scope: 'answer',
  digits: 0,
  band: { low: 0, high: 15, outerLow: 0, outerHigh: 50, source: 'Our proposal.' },
  phrases: {
    inside: 'You hardly sat low: {value} of the time.',
    below: 'You sat low for {value} of the time.',
    above: 'You sat low for {value} of the time; settling back upright is worth trying.',
  },
  minimum: SHARE_MINIMUM,
  compute: (input) =>
    dwellOutcome(input, {
      sampled: input.signals.pose,
      values: input.signals.pose.uprightness,
      source: 'pose',
      minimum: SHARE_MINIMUM,
      rule: {
        isOn: (value) => value < SLOUCH_BELOW,
        holdMs: SLOUCH_HOLD_MS,
        isOver: (value) => value > UPRIGHT_ABOVE,
        releaseMs: SLOUCH_RELEASE_MS,
      },
    }),
  basis: headHeightBasis,
  ownRules: ['nearing'],
  explanation: {
    what: 'How much of the time you sat clearly lower than at calibration, for more than a moment.',
    how: `Share of the measured time in episodes: uprightness under ${SLOUCH_BELOW} for ${msToSeconds(SLOUCH_HOLD_MS)} s or longer, until it is over ${UPRIGHT_ABOVE} for ${msToSeconds(SLOUCH_RELEASE_MS)} s. Interval: bootstrap over the episodes, Wilson interval under 5 of them.`,
    sources: ['Episodes with a waiting time as in posture monitors. All figures: our proposal.'],
    limits:
      'Rests on uprightness and shares its limits. Reaching for a glass of water can look like a slouch when it takes long.',
  },
  adviceId: 'sit-upright',
};
