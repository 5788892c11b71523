import { medianOutcome } from '../median-outcome.ts';
import { MEDIAN_MINIMUM } from '../minimums.ts';
import type { MetricDefinition } from '../types.ts';

export const headTilt: MetricDefinition = {
  id: 'head-tilt',
  label: 'Head tilt',
  unit: 'degrees',
  group: 'posture',
  scope: 'answer',
  digits: 1,
  band: null,
  phrases: null,
  minimum: MEDIAN_MINIMUM,
  compute: (input) =>
    medianOutcome(input, {
      sampled: input.signals.face,
      values: input.signals.face.headRoll,
      source: 'face',
      minimum: MEDIAN_MINIMUM,
      needsBaseline: false,
      convert: Math.abs,
    }),
  explanation: {
    what: 'How far your head was tilted to a side, whichever it was.',
    how: 'Median of the size of the sideways tilt minus its baseline; without calibration, of the tilt as the camera sees it. Interval: order statistics, one independent look in 5 s.',
    sources: ['Information only: no figure for interviews was found.'],
    limits:
      'A tilted camera looks like a tilted head when not calibrated. A tilt is no fault; listeners do it.',
  },
  adviceId: 'frame-yourself',
};
