import { NOSE_BY_PITCH } from '../../vision/posture.ts';
import { medianOutcome } from '../median-outcome.ts';
import { MEDIAN_MINIMUM } from '../minimums.ts';
import { headHeightBasis } from '../movement-basis.ts';
import type { MetricDefinition } from '../types.ts';

export const headDrop: MetricDefinition = {
  id: 'head-drop',
  label: 'Head drop',
  unit: 'percent',
  group: 'posture',
  scope: 'answer',
  digits: 0,
  band: {
    low: -100,
    high: 12,
    outerLow: -100,
    outerHigh: 25,
    source:
      'Our proposal: alone, a drop of 12 % brings uprightness to 80 and one of 25 % to 38 of 100.',
  },
  phrases: {
    inside: 'Your head stayed near its height at calibration ({value} of the face height lower).',
    below: 'Your head stayed near its height at calibration ({value} of the face height lower).',
    above: 'Your head sat {value} of the face height lower than at calibration.',
  },
  minimum: MEDIAN_MINIMUM,
  compute: (input) =>
    medianOutcome(input, {
      sampled: input.signals.face,
      values: input.signals.face.headDrop,
      source: 'face',
      minimum: MEDIAN_MINIMUM,
      needsBaseline: true,
      convert: (value) => 100 * value,
    }),
  basis: headHeightBasis,
  ownRules: ['nearing'],
  explanation: {
    what: 'How much lower your head was in the picture than at calibration, in shares of the height of your face.',
    how: `Median of (height of the nose below its baseline) ÷ (face height at the baseline), corrected for the distance to the camera and for how far the head is bowed or raised (${NOSE_BY_PITCH} of the face height for each sine of it). Negative = higher than at calibration, which is not judged. Interval: order statistics, one independent look in 5 s.`,
    sources: ['Limits: our proposal, to be fitted on our benchmark.'],
    limits:
      'Noses differ in length, so a few percent of a deep bow may be left. A camera that looks up or down takes coming closer for rising or sinking in part, unless you sat back and forward in the calibration. A laptop lid moved after calibration shifts it.',
  },
  adviceId: 'sit-upright',
};
