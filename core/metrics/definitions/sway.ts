import { medianOutcome } from '../median-outcome.ts';
import { SWAY_WINDOW_MS, swayWindows } from '../sway-windows.ts';
import { MEDIAN_MINIMUM } from '../minimums.ts';
import { quantileOf } from '../statistics/weighted-median.ts';
import type { MetricDefinition } from '../types.ts';
import { msToSeconds } from '../../units.ts';

const MINIMUM = { measuredMs: 30_000, coverage: MEDIAN_MINIMUM.coverage };
/** The calmest tenth of an answer stands for how calm you can sit. Our proposal. */
const CALMEST = 0.1;

export const sway: MetricDefinition = {
  id: 'sway',
  label: 'Sway',
  unit: 'centimetres',
  group: 'posture',
  scope: 'answer',
  digits: 1,
  band: null,
  phrases: null,
  minimum: MINIMUM,
  compute: (input) => {
    const windows = swayWindows(input.signals.face, input.spans);
    return medianOutcome(input, {
      sampled: windows,
      values: windows.values,
      source: 'face',
      minimum: MINIMUM,
      needsBaseline: false,
      convert: (value) => value,
      parts: (distribution) => [
        { label: 'in the calmest tenth', value: quantileOf(distribution, CALMEST) },
        { label: 'in the liveliest tenth', value: quantileOf(distribution, 1 - CALMEST) },
      ],
    });
  },
  explanation: {
    what: 'How far your head went from side to side and back.',
    how: `Standard deviation of the head’s place from side to side in windows of ${msToSeconds(SWAY_WINDOW_MS)} s, without slow drifts (the straight line through each window is taken off) and without anything faster than a second; median over the windows. Centimetres by the size of an adult head. Interval: order statistics, one independent look in 5 s.`,
    sources: ['Information only: no norm was found.'],
    limits:
      'Nobody sits still: it says how much, not whether that is good. A swivel chair, and looking between two people, sway as well.',
  },
  adviceId: 'sit-upright',
};
