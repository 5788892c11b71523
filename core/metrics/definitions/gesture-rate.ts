import type { Ms } from '../../units.ts';
import { countOutcome } from '../count-outcome.ts';
import { dwellEpisodes } from '../episodes/dwell-episodes.ts';
import type { DwellRule } from '../episodes/dwell-episodes.ts';
import { isSlowerThan, MOST_SLOW, tooSlowText } from '../frame-rate.ts';
import { nothingToMeasure } from '../evaluate.ts';
import { ANSWERING_TEXT, HANDS_LIMITS, HANDS_MINIMUM } from '../hands-text.ts';
import { handsBasis } from '../movement-basis.ts';
import type { MetricDefinition } from '../types.ts';

/** Faster than this a hand strokes, shoulder widths a second (`measurement.md` 8.3, our proposal). */
export const STROKE_FROM = 0.6;
/** For at least so long, and apart by this much (`measurement.md` 8.3). */
export const STROKE_HOLD_MS: Ms = 200;
export const STROKE_APART_MS: Ms = 400;

/** Slower poses are further apart than a stroke is long. Our proposal. */
export const LEAST_POSES_HZ = 4;

export const strokeRule: DwellRule = {
  isOn: (value) => value > STROKE_FROM,
  holdMs: STROKE_HOLD_MS,
  isOver: (value) => value <= STROKE_FROM,
  releaseMs: STROKE_APART_MS,
};

export const gestureRate: MetricDefinition = {
  id: 'gesture-rate',
  label: 'Gestures',
  unit: 'per-minute',
  group: 'hands',
  scope: 'answer',
  digits: 0,
  band: null,
  phrases: null,
  minimum: HANDS_MINIMUM,
  compute: (input) => {
    const { pose } = input.signals;
    const { episodes } = dwellEpisodes(pose, pose.handSpeed, input.spans, strokeRule);
    const outcome = countOutcome(input, {
      sampled: pose,
      values: pose.handSpeed,
      source: 'hands',
      minimum: HANDS_MINIMUM,
      events: episodes,
    });
    return outcome.kind === 'value' && isSlowerThan(LEAST_POSES_HZ, pose, input.spans)
      ? nothingToMeasure(tooSlowText('poses', LEAST_POSES_HZ), outcome.coverage)
      : outcome;
  },
  basis: handsBasis,
  explanation: {
    what: 'How often a hand made a stroke, per minute in which a hand was seen.',
    how: `${ANSWERING_TEXT} A stroke: a hand moves faster than ${STROKE_FROM} shoulder widths a second against the body for ${STROKE_HOLD_MS} ms or longer; strokes less than ${STROKE_APART_MS} ms apart are one. Interval: of a count (Poisson).`,
    sources: [
      'Thresholds: our proposal. Information only: gestures that illustrate help, others do not, and no rate was found that holds for interviews.',
    ],
    limits: `${HANDS_LIMITS} What a gesture means is not measured. Where poses come slower than ${LEAST_POSES_HZ} a second for more than ${100 * MOST_SLOW} % of the time, none is counted.`,
  },
  adviceId: 'gestures-with-meaning',
};
