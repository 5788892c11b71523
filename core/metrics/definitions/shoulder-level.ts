import { TURNED_LEVEL } from '../../vision/posture.ts';
import type { DwellRule } from '../episodes/dwell-episodes.ts';
import { dwellEpisodes } from '../episodes/dwell-episodes.ts';
import { medianOutcome } from '../median-outcome.ts';
import { MEDIAN_MINIMUM } from '../minimums.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import type { Degrees, Ms, TimeSpan } from '../../units.ts';
import { msToSeconds } from '../../units.ts';

/** Slope of the shoulder line that is pointed out (measurement.md 8.3; posture monitors use 10). */
export const UNEVEN_FROM: Degrees = 5;
const UNEVEN_HOLD_MS: Ms = 5000;
/** Single frames of the pose are several degrees off, so a short return does not end it. Ours. */
const UNEVEN_RELEASE_MS: Ms = 1000;

export const unevenRule: DwellRule = {
  isOn: (value) => Math.abs(value) > UNEVEN_FROM,
  holdMs: UNEVEN_HOLD_MS,
  isOver: (value) => Math.abs(value) <= UNEVEN_FROM,
  releaseMs: UNEVEN_RELEASE_MS,
};

function compute(input: MetricInput): MetricOutcome {
  const { pose } = input.signals;
  const { episodes } = dwellEpisodes(pose, pose.shoulderRoll, input.spans, unevenRule);
  return medianOutcome(input, {
    sampled: pose,
    values: pose.shoulderRoll,
    source: 'pose',
    minimum: MEDIAN_MINIMUM,
    needsBaseline: true,
    convert: (value) => value,
    at: longest(episodes),
  });
}

function longest(spans: readonly TimeSpan[]): TimeSpan | null {
  return spans.reduce<TimeSpan | null>(
    (best, span) => (!best || span.endMs - span.startMs > best.endMs - best.startMs ? span : best),
    null,
  );
}

export const shoulderLevel: MetricDefinition = {
  id: 'shoulder-level',
  label: 'Shoulder level',
  unit: 'degrees',
  group: 'posture',
  scope: 'answer',
  digits: 1,
  band: {
    low: -UNEVEN_FROM,
    high: UNEVEN_FROM,
    outerLow: -2 * UNEVEN_FROM,
    outerHigh: 2 * UNEVEN_FROM,
    source: 'Our proposal; open-source posture monitors warn at 10°.',
  },
  phrases: {
    inside: 'Your shoulders stayed level ({value} against calibration).',
    below:
      'Your right shoulder was higher than at calibration ({value}); an arm on the rest often does that.',
    above:
      'Your left shoulder was higher than at calibration ({value}); an arm on the rest often does that.',
  },
  minimum: MEDIAN_MINIMUM,
  compute,
  explanation: {
    what: 'How level your shoulders were, against calibration. Above zero your left shoulder is higher.',
    how: `Median of the slope of the line between the shoulders minus its baseline, while the body is turned by less than ${TURNED_LEVEL}°, and the head not so far that this cannot be told. The longest stretch of more than ${UNEVEN_FROM}° for ${msToSeconds(UNEVEN_HOLD_MS)} s or longer is marked. Interval: order statistics, one independent look in 5 s.`,
    sources: [
      'Limits: our proposal, half of what open-source posture monitors warn at.',
      'Joint angles of such pose models are several degrees off (Cosoli et al. 2026), hence medians and waiting times.',
    ],
    limits:
      'Leaning on one arm and a tilted camera look alike, and so does an upper body turned a little: before a high camera the nearer shoulder is lower in the picture. Loose clothes blur the shoulders.',
  },
  adviceId: 'open-shoulders',
};
