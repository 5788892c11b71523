import type { FaceSignals, Signals } from '../review/signals-types.ts';
import type { Ms, Ratio, TimeSpan } from '../units.ts';
import { coverageOf, totalLength, visitSamples } from './episodes/samples.ts';
import type {
  Band,
  BandPosition,
  Interval,
  MetricDefinition,
  MetricInput,
  MetricOutcome,
  MetricResult,
  MissingReason,
} from './types.ts';

type Minimum = MetricDefinition['minimum'];

/**
 * Least share of an interval that has to lie on the figure's own side of the band (below it, in it,
 * above it) before the figure is placed there. Our proposal: a tenth of overlap is let pass.
 */
export const MIN_SUPPORT: Ratio = 0.9;

/**
 * Where a figure lies against a plateau; the limits themselves belong to the better side. `unclear`
 * where its interval does not support that; a figure without interval is a single observed extreme
 * and stands for itself.
 */
export function bandPosition(
  band: Band,
  { value, interval }: { readonly value: number; readonly interval: Interval | null },
): BandPosition {
  const side =
    value < band.low
      ? { low: Number.NEGATIVE_INFINITY, high: band.low }
      : value > band.high
        ? { low: band.high, high: Number.POSITIVE_INFINITY }
        : band;
  if (interval !== null && shareOn(side, interval) < MIN_SUPPORT) return 'unclear';
  if (side === band) return 'inside';
  return value >= band.outerLow && value <= band.outerHigh ? 'near' : 'outside';
}

/** Share (0..1) of an interval on a side; an endless one counts only when it is there as a whole. */
function shareOn(side: Interval, { low, high }: Interval): Ratio {
  if (low >= side.low && high <= side.high) return 1;
  const length = high - low;
  if (!(length > 0) || !Number.isFinite(length)) return 0;
  return Math.max(0, Math.min(high, side.high) - Math.max(low, side.low)) / length;
}

/**
 * 0..1: full inside the plateau, linear down to nothing at the outer limits, never a bonus beyond
 * (measurement.md 8).
 */
export function plateauScore(band: Band, value: number): Ratio {
  const { low, high, outerLow, outerHigh } = band;
  if (value >= low && value <= high) return 1;
  const share =
    value < low ? (value - outerLow) / (low - outerLow) : (outerHigh - value) / (outerHigh - high);
  return Math.max(0, Math.min(1, share));
}

export function evaluate(definition: MetricDefinition, input: MetricInput): MetricResult {
  const outcome = definition.compute(input);
  const position =
    outcome.kind === 'value' && definition.band ? bandPosition(definition.band, outcome) : null;
  const basis = definition.basis?.(input.signals.movements, outcome) ?? null;
  return { metricId: definition.id, outcome, position, ...(basis === null ? {} : { basis }) };
}

export const missing = (reason: MissingReason, coverage: Ratio): MetricOutcome => ({
  kind: 'not-enough-data',
  reason,
  coverage,
});

export const nothingToMeasure = (explanation: string, coverage: Ratio): MetricOutcome =>
  missing({ kind: 'nothing-to-measure', explanation }, coverage);

/** Of the person, the part a figure is about. */
export type SeenPart = 'face' | 'pose' | 'hands';

const NOT_SEEN = { face: 'no-face', pose: 'no-shoulders', hands: 'no-hands' } as const;

type Need = {
  readonly signals: Signals;
  readonly spans: readonly TimeSpan[];
  readonly measuredMs: Ms;
  readonly minimum: Minimum;
  /** What has to be seen for it. */
  readonly source: SeenPart;
  /** The figure is a difference to the person's own baseline. */
  readonly needsBaseline: boolean;
  /** The figure tells looks at the interviewer from looks elsewhere. */
  readonly needsInterviewer?: boolean;
};

/**
 * Why a figure cannot be given, or null when there is enough data. The reason named is the one
 * the user can do something about first.
 */
export function findMissing(need: Need): MetricOutcome | null {
  const { signals, spans, measuredMs, minimum, source, needsBaseline } = need;
  const needsInterviewer = need.needsInterviewer ?? false;
  const coverage = coverageOf(measuredMs, spans);
  if (totalLength(spans) <= 0) {
    return nothingToMeasure('This part of the session did not take place.', coverage);
  }
  if (needsBaseline && !signals.calibrated) {
    return missing({ kind: 'not-calibrated', lacks: 'seat' }, coverage);
  }
  if (needsInterviewer && !signals.face.interviewerKnown && hasGaze(signals.face, spans)) {
    return missing({ kind: 'not-calibrated', lacks: 'interviewer' }, coverage);
  }
  if (measuredMs <= 0) {
    return missing({ kind: NOT_SEEN[source] }, coverage);
  }
  if (coverage < minimum.coverage) {
    return missing({ kind: 'low-coverage', coverage, needed: minimum.coverage }, coverage);
  }
  if (measuredMs < minimum.measuredMs) {
    return missing({ kind: 'too-short', measuredMs, neededMs: minimum.measuredMs }, coverage);
  }
  return null;
}

/** Whether a gaze was read at all; if not, the missing face is what to say first. */
function hasGaze(face: FaceSignals, spans: readonly TimeSpan[]): boolean {
  let seen = false;
  visitSamples(face, spans, (index) => {
    seen ||= Number.isFinite(face.gazeYaw[index] ?? Number.NaN);
  });
  return seen;
}
