import { EARS_BY_PITCH } from '../../vision/posture.ts';
import { medianOutcome } from '../median-outcome.ts';
import { MEDIAN_MINIMUM } from '../minimums.ts';
import type { MetricDefinition } from '../types.ts';

export const neckRatioChange: MetricDefinition = {
  id: 'neck-ratio-change',
  label: 'Ears above the shoulders',
  unit: 'percent',
  group: 'posture',
  scope: 'answer',
  digits: 0,
  band: {
    low: -6,
    high: 100,
    outerLow: -12,
    outerHigh: 100,
    source:
      'Our proposal: alone, a loss of 6 % brings uprightness to 75 and one of 12 % to 32 of 100.',
  },
  phrases: {
    inside: 'Neck and shoulders stayed as at calibration ({value}).',
    below:
      'Head and shoulders were closer together than at calibration ({value}); letting the shoulders down is worth trying.',
    above: 'Neck and shoulders stayed as at calibration ({value}).',
  },
  minimum: MEDIAN_MINIMUM,
  compute: (input) =>
    medianOutcome(input, {
      sampled: input.signals.pose,
      values: input.signals.pose.neckChange,
      source: 'pose',
      minimum: MEDIAN_MINIMUM,
      needsBaseline: true,
      convert: (value) => 100 * value,
    }),
  explanation: {
    what: 'How the height of your ears above your shoulders changed against calibration. It shrinks when one sinks down or pulls the shoulders up.',
    how: `Median of the change, in percent of the baseline, of (height of the ears above the shoulders) ÷ (width of the shoulders). What a bowed head alone takes is taken off: ${Math.round(100 * EARS_BY_PITCH)} % for each sine of it. Growing longer is not judged. Interval: order statistics, one independent look in 5 s.`,
    sources: [
      'Ratio as in open-source posture monitors (ears over shoulder line, scaled by the shoulders).',
      'Limits: our proposal, to be fitted on our benchmark.',
    ],
    limits: 'Turning the upper body narrows the shoulders in the picture and makes the ratio grow.',
  },
  adviceId: 'open-shoulders',
};
