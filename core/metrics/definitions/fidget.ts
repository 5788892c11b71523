import { quantile } from '../../signal/statistics.ts';
import type { PoseSignals } from '../../review/signals-types.ts';
import type { Ms, Ratio } from '../../units.ts';
import { msToSeconds } from '../../units.ts';
import { dwellOutcome } from '../dwell-outcome.ts';
import { nothingToMeasure } from '../evaluate.ts';
import { LISTENING_LIMITS, LISTENING_TEXT } from '../listening.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';

/** The calmest fifth of the session is how still this person sits, model jitter included. Ours. */
export const CALM_SHARE: Ratio = 0.2;
/** This much livelier than that is a fidget (`measurement.md` 8.3). */
export const FIDGET_FACTOR = 3;
/** For a second: `measurement.md` 8.3 has windows of one. */
export const FIDGET_HOLD_MS: Ms = 1_000;
/** Less of the session does not tell how calm somebody can sit. Our proposal. */
const LEAST_SESSION_MS: Ms = 60_000;

function compute(input: MetricInput): MetricOutcome {
  const { pose, durationMs } = input.signals;
  const calm = calmSpeed(pose);
  const outcome = dwellOutcome(input, {
    sampled: pose,
    values: pose.shoulderSpeed,
    source: 'pose',
    minimum: SHARE_MINIMUM,
    rule: {
      isOn: (value) => value > FIDGET_FACTOR * calm,
      holdMs: FIDGET_HOLD_MS,
      isOver: (value) => value <= FIDGET_FACTOR * calm,
      releaseMs: 0,
    },
    needsBaseline: false,
  });
  if (outcome.kind !== 'value' || durationMs >= LEAST_SESSION_MS) return outcome;
  return nothingToMeasure(
    `How calm you can sit is not known: it takes ${msToSeconds(LEAST_SESSION_MS)} s of session.`,
    outcome.coverage,
  );
}

const calmSpeed = ({ shoulderSpeed }: PoseSignals): number => quantile(shoulderSpeed, CALM_SHARE);

export const fidget: MetricDefinition = {
  id: 'fidget',
  label: 'Restless while listening',
  unit: 'percent',
  group: 'posture',
  scope: 'listening',
  digits: 0,
  band: {
    low: 0,
    high: 15,
    outerLow: 0,
    outerHigh: 50,
    source: 'Our proposal; no norm was found.',
  },
  phrases: {
    inside: 'You sat calmly while the questions were asked: restless for {value} of the time.',
    below: 'You sat calmly while the questions were asked: restless for {value} of the time.',
    above:
      'You were on the move for {value} of the time the questions were asked; both feet on the floor often calm the seat.',
  },
  minimum: SHARE_MINIMUM,
  compute,
  explanation: {
    what: 'How much of the time your shoulders were on the move while the questions were asked.',
    how: `${LISTENING_TEXT} Share of the time in episodes of ${msToSeconds(FIDGET_HOLD_MS)} s or longer in which the middle of the shoulders moves more than ${FIDGET_FACTOR} times as fast as in the calmest ${100 * CALM_SHARE} % of the session. Interval: bootstrap over the episodes, Wilson interval under 5 of them.`,
    sources: ['All figures: our proposal. No norm was found.'],
    limits: `${LISTENING_LIMITS} Feet and hands below the table are not seen, so restless legs count only as far as the shoulders move along.`,
  },
  adviceId: 'sit-upright',
};
