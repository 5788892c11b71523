import type { Movements } from '../domain/movements.ts';
import type { FaceSignals } from '../review/signals-types.ts';
import type { Ms, Ratio } from '../units.ts';
import { msToSeconds } from '../units.ts';
import type { DwellRule } from './episodes/dwell-episodes.ts';
import { dwellEpisodes } from './episodes/dwell-episodes.ts';
import { coverageOf, visitSamples } from './episodes/samples.ts';
import { findMissing, nothingToMeasure } from './evaluate.ts';
import { firstMoments } from './first-moments.ts';
import { MOMENT_MINIMUM } from './minimums.ts';
import { pairsShare } from './statistics/share-interval.ts';
import { createDistribution, quantileOf } from './statistics/weighted-median.ts';
import type { MetricInput, MetricOutcome } from './types.ts';

/**
 * Shares of a full smile at which one begins and ends, and how long it must be held (measurement.md
 * 8.2).
 */
export const SMILE_FROM: Ratio = 0.4;
const SMILE_UNTIL: Ratio = 0.25;
/** A full smile of somebody who did not show theirs, of 1 above the neutral face. Our proposal. */
export const USUAL_SMILE = 0.75;
const SMILE_HOLD_MS: Ms = 500;
/** The neutral face is the median over the session; with less of it than this, it is not known. */
const MIN_NEUTRAL_MS: Ms = 20_000;

/** How far a full smile goes above the neutral face: the person's own where it was shown. */
export const fullSmile = (movements: Movements | null): number =>
  movements?.smile?.rise ?? USUAL_SMILE;

export const smileRule = (neutral: number, full: number): DwellRule => ({
  isOn: (value) => value - neutral >= SMILE_FROM * full,
  holdMs: SMILE_HOLD_MS,
  isOver: (value) => value - neutral < SMILE_UNTIL * full,
  releaseMs: 0,
});

/** Share (percent) of the first 5 s of a greeting or closing in which a smile was seen. */
export function momentSmile(input: MetricInput): MetricOutcome {
  const { face, durationMs } = input.signals;
  const spans = firstMoments(input.spans);
  const neutral = neutralSmile(face, durationMs);
  const rule = smileRule(neutral ?? 0, fullSmile(input.signals.movements));
  const { measuredMs, pairs } = dwellEpisodes(face, face.smile, spans, rule);
  const lacking = findMissing({
    ...input,
    spans,
    measuredMs,
    minimum: MOMENT_MINIMUM,
    source: 'face',
    needsBaseline: false,
  });
  if (lacking) return lacking;
  const coverage: Ratio = coverageOf(measuredMs, spans);
  if (neutral === null) {
    return nothingToMeasure(
      `Your face at rest is not known: it takes ${msToSeconds(MIN_NEUTRAL_MS)} s of the session in which it was seen.`,
      coverage,
    );
  }
  return {
    kind: 'value',
    value: 100 * pairsShare(pairs),
    interval: null,
    coverage,
    parts: [],
    at: null,
    coarse: false,
  };
}

export function neutralSmile(face: FaceSignals, durationMs: Ms): number | null {
  const values: number[] = [];
  const weights: number[] = [];
  let measuredMs = 0;
  visitSamples(face, [{ startMs: 0, endMs: durationMs }], (index, weight) => {
    const value = face.smile[index] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    values.push(value);
    weights.push(weight);
    measuredMs += weight;
  });
  if (measuredMs < MIN_NEUTRAL_MS) return null;
  return quantileOf(createDistribution(values, weights), 0.5);
}

export const momentSmileHow = (moment: string): string =>
  `Share of the measured time in the first 5 s of the ${moment} in which the corners of the mouth were raised by ${100 * SMILE_FROM} % of a full smile or more above your face at rest for ${SMILE_HOLD_MS} ms or longer, until under ${100 * SMILE_UNTIL} %. A full smile is the one you showed in the calibration; where you showed none, ${USUAL_SMILE} of the 0 to 1 the face model has. At rest is the median over the whole session. How exactly the model tells a smile is not known, so there is no interval.`;

export const SMILE_SOURCES: readonly string[] = [
  'Smiling more was among the recommendations learnt from recorded mock interviews: Naim et al. 2015.',
  'All thresholds: our proposal.',
];

export const SMILE_LIMITS =
  'Approximate: the model’s values explain only about half of what trained people see in a mouth, and talking moves it too. It tells raised corners of a mouth, not a mood; a hand or a beard in front of it disturbs it.';
