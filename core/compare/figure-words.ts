import { metricFigureText, missingText } from '../metrics/figure-text.ts';
import type { MetricDefinition } from '../metrics/types.ts';
import { CHANGE_WORDS } from './change-words.ts';
import { notComparedText } from './comparison-lines.ts';
import type { FigureResult, MetricComparison } from './types.ts';

/** "52 % (44–60 %)", or why there is no figure. */
export const figureResultText = (
  definition: Pick<MetricDefinition, 'unit' | 'digits'>,
  { outcome }: FigureResult,
): string =>
  outcome.kind === 'value'
    ? metricFigureText(definition, { ...outcome, parts: [], at: null, coarse: false })
    : missingText(outcome.reason);

/** What can be said of one metric of a pair, in few words. */
export function comparisonText(comparison: MetricComparison): string {
  switch (comparison.kind) {
    case 'clear':
      return CHANGE_WORDS[comparison.metricId]?.[comparison.direction] ?? comparison.direction;
    case 'unclear':
      return 'no clear change';
    case 'without-interval':
      return 'no interval, so a change cannot be told from chance';
    case 'not-comparable':
      return notComparedText(comparison.because);
    case 'missing':
      return 'nothing to compare';
  }
}
