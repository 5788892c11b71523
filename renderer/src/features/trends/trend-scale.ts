import type { MetricDefinition } from '../../../../core/metrics/types.ts';
import type { TrendPoint } from '../../../../core/trends/metric-trend.ts';

export type Range = { readonly low: number; readonly high: number };

/** Air above and below the outermost thing drawn, as a share of what is drawn. */
const MARGIN = 0.08;
/** Shares and scores end here, and so does their axis. */
const FULL = 100;

/** What the axis holds: every figure with its interval, and the limits of the band that can be missed. */
export function valueRange(
  { band, unit }: Pick<MetricDefinition, 'band' | 'unit'>,
  points: readonly Pick<TrendPoint, 'value' | 'interval'>[],
): Range {
  const drawn = [
    ...points.flatMap(({ value, interval }) => [
      value,
      interval?.low ?? value,
      interval?.high ?? value,
    ]),
    ...(band === null ? [] : closedLimits(band)),
  ].filter((value) => Number.isFinite(value));
  if (drawn.length === 0) return { low: 0, high: 1 };
  const low = Math.min(...drawn);
  const high = Math.max(...drawn);
  const margin = (high - low || Math.abs(high) || 1) * MARGIN;
  const isFull = (unit === 'percent' || unit === 'score') && high <= FULL;
  return {
    low: low >= 0 ? Math.max(0, low - margin) : low - margin,
    high: isFull ? Math.min(FULL, high + margin) : high + margin,
  };
}

/** A limit whose outer limit is its own cannot be missed; it would only stretch the axis. */
const closedLimits = ({
  low,
  high,
  outerLow,
  outerHigh,
}: NonNullable<MetricDefinition['band']>) => [
  ...(outerLow < low ? [low] : []),
  ...(outerHigh > high ? [high] : []),
];

/** Steps that are easy to read off. */
const STEPS = [1, 2, 5, 10] as const;

/** A step may be so much finer than asked for: one line too many is better than a bare chart. */
const FINER = 0.75;

/** Round values inside the range, about so many. */
export function roundTicks({ low, high }: Range, about: number): readonly number[] {
  const rough = (high - low) / about;
  if (!(rough > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((one) => one * power >= rough * FINER) ?? 10);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
