import { bandPosition } from '../metrics/evaluate.ts';
import { definitionOf } from '../metrics/registry.ts';
import type { Band, MetricDefinition, MetricResult } from '../metrics/types.ts';
import { whyNotComparable } from './comparability.ts';
import type { BandMove, Figure, FigureResult, MeasuredTake, MetricComparison } from './types.ts';

/**
 * What changed from one take to another, metric by metric, in the order of `from`. A change is clear
 * only where the two 95 % intervals do not meet: it then exceeds what either of them allows for.
 */
export function compareFigures(from: MeasuredTake, to: MeasuredTake): readonly MetricComparison[] {
  return from.results.flatMap((before): MetricComparison[] => {
    const definition = definitionOf(before);
    const after = to.results.find(({ metricId }) => metricId === before.metricId);
    if (definition === undefined || after === undefined) return [];
    const because = whyNotComparable(definition, [from.circumstances, to.circumstances]);
    const { metricId, ownBand } = before;
    const about = ownBand === undefined ? { metricId } : { metricId, ownBand };
    return because === null
      ? [{ ...about, ...compareResults(definition, before, after) }]
      : [{ ...about, kind: 'not-comparable', because }];
  });
}

type Change = { readonly direction: 'more' | 'less'; readonly bandMove: BandMove };

function compareResults(
  definition: MetricDefinition,
  { outcome: from }: FigureResult,
  { outcome: to }: FigureResult,
) {
  if (from.kind !== 'value' || to.kind !== 'value') {
    const missing = [
      { side: 'from', outcome: from } as const,
      { side: 'to', outcome: to } as const,
    ];
    return {
      kind: 'missing',
      in: missing.flatMap(({ side, outcome }) =>
        outcome.kind === 'value' ? [] : [{ side, reason: outcome.reason }],
      ),
    } as const;
  }
  const figures = { from: toFigure(from), to: toFigure(to) };
  if (from.interval === null || to.interval === null) {
    return { kind: 'without-interval', ...figures } as const;
  }
  const change = clearChange(definition.band, figures.from, figures.to);
  return change === null
    ? ({ kind: 'unclear', ...figures } as const)
    : ({ kind: 'clear', ...figures, ...change } as const);
}

/** The change between two figures with intervals; null = their intervals meet. */
function clearChange(band: Band | null, from: Figure, to: Figure): Change | null {
  if (from.interval === null || to.interval === null) return null;
  const direction =
    to.interval.low > from.interval.high
      ? 'more'
      : to.interval.high < from.interval.low
        ? 'less'
        : null;
  if (direction === null) return null;
  return { direction, bandMove: band === null ? null : bandMove(band, from, to) };
}

/** Where a change leads against a plateau. "More" says nothing about it: staring is more, too. */
export function bandMove(band: Band, from: Figure, to: Figure): Exclude<BandMove, null> {
  const before = placeOf(band, from);
  const after = placeOf(band, to);
  if (before === 'unclear' || after === 'unclear') return 'unclear';
  if (before === 'inside') return after === 'inside' ? 'stays-inside' : 'out-of';
  if (after === 'inside') return 'into';
  if (before !== after) return 'across';
  const isUp = to.value > from.value;
  return isUp === (before === 'below') ? 'nearer' : 'farther';
}

function placeOf(band: Band, figure: Figure): 'below' | 'inside' | 'above' | 'unclear' {
  const position = bandPosition(band, figure);
  if (position === 'unclear' || position === 'inside') return position;
  return figure.value < band.low ? 'below' : 'above';
}

const toFigure = ({ value, interval }: Figure): Figure => ({ value, interval });

/** What is kept of a figure to hold others against it. */
export const toFigureResult = ({ metricId, outcome }: MetricResult): FigureResult =>
  outcome.kind === 'value'
    ? {
        metricId,
        outcome: {
          kind: 'value',
          value: outcome.value,
          interval: outcome.interval,
          coverage: outcome.coverage,
        },
      }
    : { metricId, outcome };
