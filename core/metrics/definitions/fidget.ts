import { msToSeconds } from '../../units.ts';
import { nothingToMeasure } from '../evaluate.ts';
import { LISTENING_LIMITS, LISTENING_TEXT } from '../listening.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import {
  CALM_SHARE,
  calmSpeed,
  LEAST_CALM_MS,
  LEAST_SESSION_MS,
  LEAST_WINDOW_SEEN,
  RESTLESS_WINDOW_MS,
  speedWindows,
} from '../restless-windows.ts';
import { shareOutcome } from '../share-outcome.ts';
import type { OnOffPair } from '../statistics/share-interval.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';

/** This much livelier than when sitting calmly is a fidget (`measurement.md` 8.3). */
export const FIDGET_FACTOR = 3;

function compute(input: MetricInput): MetricOutcome {
  const calm = calmSpeed(input.signals);
  const windows = speedWindows(input.signals, input.spans);
  const measuredMs = windows.reduce((sum, window) => sum + window.measuredMs, 0);
  const outcome = shareOutcome(input, {
    pairs: turnsOf(
      windows.map((window) => ({
        isOn: calm !== null && window.speed > FIDGET_FACTOR * calm,
        ms: window.measuredMs,
      })),
    ),
    measuredMs,
    source: 'pose',
    minimum: SHARE_MINIMUM,
    needsBaseline: false,
  });
  if (outcome.kind !== 'value' || calm !== null) return outcome;
  return nothingToMeasure(
    `How calm you can sit is not known: it takes a calibration, or ${msToSeconds(LEAST_SESSION_MS)} s of session.`,
    outcome.coverage,
  );
}

/** Windows that follow each other are not independent: a turn is all that are on, and then off. */
function turnsOf(
  windows: readonly { readonly isOn: boolean; readonly ms: number }[],
): readonly OnOffPair[] {
  const turns: { onMs: number; offMs: number }[] = [];
  for (const { isOn, ms } of windows) {
    let last = turns.at(-1);
    if (last === undefined || (isOn && last.offMs > 0)) turns.push((last = { onMs: 0, offMs: 0 }));
    if (isOn) last.onMs += ms;
    else last.offMs += ms;
  }
  return turns;
}

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
    inside: 'You sat calmly while you listened: restless for {value} of the time.',
    below: 'You sat calmly while you listened: restless for {value} of the time.',
    above:
      'You were on the move for {value} of the time you listened; both feet on the floor often calm the seat.',
  },
  minimum: SHARE_MINIMUM,
  compute,
  explanation: {
    what: 'How much of the time your shoulders were on the move while you listened.',
    how: `${LISTENING_TEXT} Share of the windows of ${msToSeconds(RESTLESS_WINDOW_MS)} s, each measured for at least ${100 * LEAST_WINDOW_SEEN} %, in which the middle of the shoulders moves more than ${FIDGET_FACTOR} times as fast (root mean square) as in the median window of the calibration; without one, or with less than ${msToSeconds(LEAST_CALM_MS)} s of it, as in the calmest ${100 * CALM_SHARE} % of the session. Interval: bootstrap over the restless stretches, Wilson interval under 5 of them.`,
    sources: ['Windows and factor: measurement.md 8.3. The rest: our proposal. No norm was found.'],
    limits: `${LISTENING_LIMITS} Feet and hands below the table are not seen, so restless legs count only as far as the shoulders move along. Without a calibration who never sits calmly is held against their own restlessness; with one, against how they sat while looking at the marks.`,
  },
  adviceId: 'sit-upright',
};
