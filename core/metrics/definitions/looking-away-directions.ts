import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';
import { coverageOf, SAMPLE_GAP_MS, visitSamples } from '../episodes/samples.ts';
import { findMissing, nothingToMeasure } from '../evaluate.ts';
import { EPISODE_MINIMUM } from '../minimums.ts';
import { misjudgedShare, misjudgedText } from '../gaze-accuracy.ts';
import { widenShareInterval } from '../statistics/interval.ts';
import { pairsShare, shareInterval } from '../statistics/share-interval.ts';
import { LOOK_TARGETS } from '../../review/signals-types.ts';
import type { Ms } from '../../units.ts';
import { msToSeconds } from '../../units.ts';

const AWAY_DIRECTIONS = ['up', 'down', 'left', 'right'] as const;
type AwayDirection = (typeof AWAY_DIRECTIONS)[number];

/** With less time looking away than this, shares of it mean nothing. Our proposal. */
export const MIN_AWAY_MS: Ms = 3000;

type Glance = { endMs: Ms } & Record<AwayDirection, Ms>;

function compute(input: MetricInput): MetricOutcome {
  const { glances, measuredMs } = readGlances(input);
  const lacking = findMissing({
    ...input,
    measuredMs,
    minimum: EPISODE_MINIMUM,
    source: 'face',
    needsBaseline: false,
    needsInterviewer: true,
  });
  if (lacking) return lacking;
  const coverage = coverageOf(measuredMs, input.spans);
  const times = AWAY_DIRECTIONS.map((direction) =>
    glances.reduce((sum, glance) => sum + glance[direction], 0),
  );
  const awayMs = times.reduce((sum, time) => sum + time, 0);
  if (awayMs < MIN_AWAY_MS) {
    return nothingToMeasure(
      `You looked away for ${msToSeconds(awayMs).toFixed(1)} s only; directions are given from ${msToSeconds(MIN_AWAY_MS)} s on.`,
      coverage,
    );
  }
  const main = AWAY_DIRECTIONS[times.indexOf(Math.max(...times))] ?? 'up';
  const pairs = glances.map((glance) => ({
    onMs: glance[main],
    offMs: AWAY_DIRECTIONS.reduce((sum, one) => sum + (one === main ? 0 : glance[one]), 0),
  }));
  const value = 100 * pairsShare(pairs);
  const sampling = shareInterval(pairs, input.seed);
  return {
    kind: 'value',
    value,
    interval: widenShareInterval(
      value,
      sampling,
      100 * misjudgedShare(input.signals, awayMs, measuredMs),
    ),
    coverage,
    parts: AWAY_DIRECTIONS.map((label, index) => ({
      label,
      value: (100 * (times[index] ?? 0)) / awayMs,
    })),
    at: null,
    coarse: !input.signals.calibrated,
  };
}

/** One entry for each unbroken look away, with the time it spent in each direction. */
function readGlances({ signals: { face }, spans }: MetricInput): {
  readonly glances: readonly Glance[];
  readonly measuredMs: Ms;
} {
  const glances: Glance[] = [];
  let measuredMs = 0;
  visitSamples(face, spans, (index, weight) => {
    const contact = face.contact[index];
    if (contact !== 0 && contact !== 1) return;
    measuredMs += weight;
    const target = LOOK_TARGETS[face.target[index] ?? 0];
    const direction = AWAY_DIRECTIONS.find((one) => one === target);
    if (contact === 1 || !direction) return;
    const startMs = face.t[index] ?? 0;
    let last = glances.at(-1);
    if (!last || startMs - last.endMs > SAMPLE_GAP_MS) {
      glances.push((last = { endMs: startMs, up: 0, down: 0, left: 0, right: 0 }));
    }
    last[direction] += weight;
    last.endMs = startMs + weight;
  });
  return { glances, measuredMs };
}

export const lookingAwayDirections: MetricDefinition = {
  id: 'looking-away-directions',
  label: 'Main direction of looking away',
  unit: 'percent',
  group: 'eye-contact',
  scope: 'answer',
  digits: 0,
  band: null,
  phrases: null,
  minimum: EPISODE_MINIMUM,
  compute,
  explanation: {
    what: 'Where your eyes went when they were not on the interviewer: up, down, to your left or to your right.',
    how: `Share of each direction in the time spent looking away (at least ${msToSeconds(MIN_AWAY_MS)} s of it); the figure is the largest share, the parts are all four. Interval: bootstrap over the looks away, ${misjudgedText('the time looking away')}.`,
    sources: [
      'In mock job interviews candidates mostly look away sideways: Acarturk et al. 2021.',
      'No band: no direction is better than another.',
    ],
    limits:
      'Tells a direction, not the thing looked at: down may be notes, the keyboard or a thought. Without calibration small looks up or down are easily mistaken.',
  },
  adviceId: 'notes-near-lens',
};
