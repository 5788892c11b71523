import { bandMove } from '../compare/compare-figures.ts';
import type { BandMove, Figure } from '../compare/types.ts';
import { CALIBRATION_STATES } from '../domain/calibration.ts';
import type { CalibrationState } from '../domain/calibration.ts';
import { definitionOf } from '../metrics/registry.ts';
import type { OwnRule } from '../metrics/own-rules.ts';
import type { Interval, MetricDefinition, MissingReason } from '../metrics/types.ts';
import type { Ratio } from '../units.ts';
import { MIN_TREND_VALUES, robustSlope } from './robust-slope.ts';
import type { SessionFigures } from './session-figures.ts';
import type { TrendFilter } from './trend-filter.ts';
import { isAskedFor } from './trend-filter.ts';
import type { TrendSession } from './trend-session.ts';

export type MeasuredSession = {
  readonly session: TrendSession;
  readonly figures: SessionFigures;
};

export type TrendPoint = Figure & {
  readonly session: TrendSession;
  readonly coverage: Ratio;
  readonly calibration: CalibrationState;
  /** Said where the figure is as that camera stands; null = it is the same before any. */
  readonly camera: string | null;
  /** Its rules that movements of the calibration made the user's own. */
  readonly ownRules: readonly OwnRule[];
  /** Points of one series are of one kind; only these belong together. */
  readonly series: string;
};

export type TrendFinding =
  | { readonly kind: 'too-few'; readonly have: number; readonly needed: number }
  /** The interval of the slope holds "no change". */
  | { readonly kind: 'no-trend'; readonly sessions: number }
  | {
      readonly kind: 'trend';
      readonly sessions: number;
      readonly direction: 'more' | 'less';
      /** Change from one session to the next, with its 99 % interval. */
      readonly slope: number;
      readonly slopeInterval: Interval;
      /** Where the line begins and ends. */
      readonly start: number;
      readonly end: number;
      readonly bandMove: BandMove;
    };

export type SeriesFinding = {
  readonly series: string;
  readonly calibration: CalibrationState;
  /** Said only where it tells two series of one kind apart. */
  readonly camera: string | null;
  /** The same. */
  readonly ownRules: readonly OwnRule[];
  readonly finding: TrendFinding;
};

export type MetricTrend = {
  readonly definition: MetricDefinition;
  /** In the order of the sessions. */
  readonly points: readonly TrendPoint[];
  /** Why it could not be measured, for each session in which it was not. */
  readonly missing: readonly MissingReason[];
  readonly findings: readonly SeriesFinding[];
};

/** Every metric over the sessions that are asked for, in the order of the registry. */
export function metricTrends(
  measured: readonly MeasuredSession[],
  filter: TrendFilter,
): readonly MetricTrend[] {
  const chosen = measured
    .filter(
      ({ session, figures }) =>
        isAskedFor(session, filter) &&
        (!filter.calibratedOnly || figures.circumstances.calibration === 'calibrated'),
    )
    .toSorted((a, b) => (a.session.startedAt < b.session.startedAt ? -1 : 1));
  const trends = new Map<
    string,
    { definition: MetricDefinition; points: TrendPoint[]; missing: MissingReason[] }
  >();
  for (const one of chosen) {
    for (const result of resultsOf(one.figures, filter)) {
      const { metricId, outcome } = result;
      const definition = definitionOf(result);
      if (definition === undefined) continue;
      const trend = trends.get(metricId) ?? { definition, points: [], missing: [] };
      trends.set(metricId, trend);
      if (outcome.kind === 'value') trend.points.push(toPoint(one, definition, outcome));
      else trend.missing.push(outcome.reason);
    }
  }
  return [...trends.values()].map((trend) => ({
    ...trend,
    findings: findingsOf(trend.definition, trend.points),
  }));
}

/** Of one category of questions there are figures of the answers only. */
function resultsOf({ answering, around }: SessionFigures, { category }: TrendFilter) {
  const results = answering.find((one) => one.category === category)?.results ?? [];
  return category === null ? [...results, ...around] : results;
}

function toPoint(
  { session, figures }: MeasuredSession,
  definition: Pick<MetricDefinition, 'id' | 'ownRules'>,
  { value, interval, coverage }: Figure & { readonly coverage: Ratio },
): TrendPoint {
  const { calibration, camera, ownRules } = figures.circumstances;
  // What is calibrated is measured against the user's own looks and seat, whatever camera saw them;
  // anything else, and the distance in any case, is as that camera stands.
  const isOfCamera = calibration !== 'calibrated' || definition.id === 'distance';
  const ofCamera = isOfCamera
    ? `${camera?.label ?? ''}\n${camera?.width ?? 0}x${camera?.height ?? 0}`
    : '';
  const own = ownRules.filter((rule) => definition.ownRules?.includes(rule) === true);
  return {
    session,
    calibration,
    camera: isOfCamera ? (camera?.label ?? '') : null,
    ownRules: own,
    series: [calibration, ofCamera, ...own].join('\n'),
    value,
    interval,
    coverage,
  };
}

function findingsOf(
  definition: MetricDefinition,
  points: readonly TrendPoint[],
): readonly SeriesFinding[] {
  const keys = [...new Set(points.map(({ series }) => series))];
  const all = keys.map((key) => {
    const some = points.filter(({ series }) => series === key);
    const [first] = some;
    return {
      series: key,
      calibration: first?.calibration ?? 'uncalibrated',
      camera: first?.camera ?? null,
      ownRules: first?.ownRules ?? [],
      finding: findTrend(definition, some),
    };
  });
  return CALIBRATION_STATES.flatMap((state) => {
    const ofState = all.filter(({ calibration }) => calibration === state);
    return ofState.length > 1
      ? ofState
      : ofState.map((one) => ({ ...one, camera: null, ownRules: [] }));
  });
}

/** A trend is found only where the interval of a robust slope excludes that nothing changes. */
export function findTrend(
  { band }: Pick<MetricDefinition, 'band'>,
  points: readonly Pick<TrendPoint, 'value'>[],
): TrendFinding {
  const values = points.map(({ value }) => value);
  const line = robustSlope(values);
  if (line === null || line.interval === null) {
    return { kind: 'too-few', have: values.length, needed: MIN_TREND_VALUES };
  }
  const { low, high } = line.interval;
  if (low <= 0 && high >= 0) return { kind: 'no-trend', sessions: values.length };
  // A line of shares may leave what there is; what was seen does not.
  const seen = (value: number): number =>
    Math.min(Math.max(value, Math.min(...values)), Math.max(...values));
  const start = seen(line.start);
  const end = seen(line.end);
  return {
    kind: 'trend',
    sessions: values.length,
    direction: line.slope > 0 ? 'more' : 'less',
    slope: line.slope,
    slopeInterval: line.interval,
    start,
    end,
    bandMove: band === null ? null : bandMove(band, atPoint(start), atPoint(end)),
  };
}

const atPoint = (value: number): Figure => ({ value, interval: null });
