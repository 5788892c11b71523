import type { Band } from '../../../core/metrics/types.ts';

/** Where things of a band drawing lie, as shares 0..1 of its width. */
export type BandPlacement = {
  readonly low: number;
  readonly high: number;
  readonly outerLow: number;
  readonly outerHigh: number;
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
};

export type BandFigure = {
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
};

/** Air left and right of the outermost thing drawn, as a share of what is drawn. */
const MARGIN = 0.06;

/**
 * One axis that holds the band with its outer limits, the figure and its interval. An end of the
 * band that is open (infinite) runs to the edge of the drawing.
 */
export function placeOnBand(band: Band, figure: BandFigure): BandPlacement {
  const drawn = [
    band.low,
    band.high,
    band.outerLow,
    band.outerHigh,
    figure.value,
    figure.interval?.low ?? figure.value,
    figure.interval?.high ?? figure.value,
  ].filter((value) => Number.isFinite(value));
  const lowest = Math.min(...drawn);
  const highest = Math.max(...drawn);
  const margin = (highest - lowest || 1) * MARGIN;
  const start = lowest - margin;
  const length = highest + margin - start;
  const place = (value: number): number => Math.min(Math.max((value - start) / length, 0), 1);
  return {
    low: place(band.low),
    high: place(band.high),
    outerLow: place(band.outerLow),
    outerHigh: place(band.outerHigh),
    value: place(figure.value),
    interval:
      figure.interval === null
        ? null
        : { low: place(figure.interval.low), high: place(figure.interval.high) },
  };
}
