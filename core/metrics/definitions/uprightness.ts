import { FORWARD_HEAD_WIDTH, HEAD_DROP_WIDTH, NECK_WIDTH } from '../../vision/posture.ts';
import { medianOutcome } from '../median-outcome.ts';
import { MEDIAN_MINIMUM, SESSION_MEDIAN_MINIMUM } from '../minimums.ts';
import { headHeightBasis } from '../movement-basis.ts';
import type { MetricDefinition, MetricScope } from '../types.ts';
import { SLOUCH_BELOW, UPRIGHT_ABOVE } from './slouch.ts';

function createUprightness(
  id: string,
  label: string,
  scope: MetricScope,
  minimum: MetricDefinition['minimum'],
  over: string,
): MetricDefinition {
  return {
    id,
    label,
    unit: 'score',
    group: 'posture',
    scope,
    digits: 0,
    band: {
      low: UPRIGHT_ABOVE,
      high: 100,
      outerLow: SLOUCH_BELOW,
      outerHigh: 100,
      source: 'Our proposal: the limits at which slouching ends and begins.',
    },
    phrases: {
      inside: `${over}, you sat about as upright as when calibrating: {value} of 100.`,
      below: `${over}, you sat lower than when calibrating: {value} of 100; settling back upright is worth trying.`,
      above: `${over}, you sat about as upright as when calibrating: {value} of 100.`,
    },
    minimum,
    compute: (input) =>
      medianOutcome(input, {
        sampled: input.signals.pose,
        values: input.signals.pose.uprightness,
        source: 'pose',
        minimum,
        needsBaseline: true,
        convert: (value) => value,
      }),
    basis: headHeightBasis,
    ownRules: ['nearing'],
    explanation: {
      what: 'How close your posture on camera stayed to your own upright seat at calibration; 100 is the same.',
      how: `Median over the measured time of 100 · exp(−½ (neck² + head² + forward²)): neck = loss of the height of the ears above the shoulders, in units of ${100 * NECK_WIDTH} %; head = drop of the nose, in units of ${100 * HEAD_DROP_WIDTH} % of the face height; forward = how much nearer the head has come than the shoulders, in units of ${100 * FORWARD_HEAD_WIDTH} %. What a bowed head alone does to nose and ears is taken off, and shoulders that narrow because the body is turned are no head that came nearer. Sitting taller than the baseline costs nothing. Interval: order statistics, one independent look in 5 s.`,
      sources: [
        'Built like open-source posture monitors: own baseline, scaled by the shoulders.',
        'The three units and the limits: our proposal, to be fitted on our benchmark. No validated threshold was found.',
      ],
      limits:
        'Seen from the front only: a round back hidden behind straight shoulders is not seen. It describes how you appear on camera; no study was found that ties it to ratings. Moving the camera or the chair after calibration shifts it.',
    },
    adviceId: 'sit-upright',
  };
}

export const uprightness = createUprightness(
  'uprightness',
  'Uprightness',
  'answer',
  MEDIAN_MINIMUM,
  'In this answer',
);

export const sessionUprightness = createUprightness(
  'session-uprightness',
  'Uprightness, all answers',
  'session',
  SESSION_MEDIAN_MINIMUM,
  'Over all answers',
);
