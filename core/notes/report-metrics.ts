import type { Session } from '../domain/session.ts';
import { definitionOf, findMetric } from '../metrics/registry.ts';
import { isNothingMeasured, missingGroups } from '../metrics/missing-groups.ts';
import type { MissingGroup } from '../metrics/missing-groups.ts';
import type { MetricOutcome, MetricResult } from '../metrics/types.ts';
import type { FigureStyle } from '../metrics/figure-text.ts';
import {
  bandPositionText,
  bandText,
  COARSE_TEXT,
  coverageText,
  missingName,
  missingText,
  quantityText,
  rangeText,
  spanText,
} from '../metrics/figure-text.ts';
import { besideFiguresText } from '../review/hold-out-text.ts';
import type { ReportBlock } from './types.ts';

const METRIC_COLUMNS = ['Metric', 'Figure', '95 % interval', 'Measured', 'Band', 'Where'] as const;

/** For a result of a metric this version does not know: the bare number. */
const UNKNOWN_STYLE: FigureStyle = { unit: 'score', digits: 1 };
const EMPTY_CELL = '–';

/**
 * A table of results, followed by what lies behind figures that are missing or made of parts; each
 * reason once where nothing was measured at all. With looks, also how right they were told.
 */
export function metricBlocks(
  results: readonly MetricResult[],
  session: Session,
): readonly ReportBlock[] {
  if (results.length === 0) {
    return [];
  }
  if (isNothingMeasured(results)) {
    return [{ kind: 'list', items: missingGroups(results).map(missingItem) }];
  }
  const check = besideFiguresText(session, results);
  const details = [...results.flatMap(detailTexts), ...(check === null ? [] : [check])];
  return [
    { kind: 'table', columns: METRIC_COLUMNS, rows: results.map(metricRow) },
    ...(details.length === 0 ? [] : [{ kind: 'list', items: details } as const]),
  ];
}

/** "Not enough data: no face could be seen. (Looks at the interviewer, Smile)" */
const missingItem = ({ sentence, metricIds }: MissingGroup): string =>
  `${sentence} (${metricIds.map(metricLabel).join(', ')})`;

function metricLabel(metricId: string): string {
  return findMetric(metricId)?.label ?? metricId;
}

function metricStyle(metricId: string): FigureStyle {
  return findMetric(metricId) ?? UNKNOWN_STYLE;
}

function metricRow(result: MetricResult): readonly string[] {
  const { metricId, outcome, position } = result;
  const style = metricStyle(metricId);
  const band = definitionOf(result)?.band ?? null;
  const bandCell =
    band === null
      ? 'no band, for information'
      : position === null
        ? bandText(band, style)
        : `${bandText(band, style)}: ${bandPositionText(position)}`;
  const label = metricLabel(metricId);
  const coverage = coverageText(outcome.coverage);
  if (outcome.kind === 'not-enough-data') {
    return [label, missingName(outcome.reason), EMPTY_CELL, coverage, bandCell, EMPTY_CELL];
  }
  const { value, interval, at, coarse } = outcome;
  return [
    coarse ? `${label} (${COARSE_TEXT})` : label,
    quantityText(value, style),
    interval === null ? EMPTY_CELL : rangeText(interval.low, interval.high, style),
    coverage,
    bandCell,
    at === null ? EMPTY_CELL : spanText(at),
  ];
}

function detailTexts({ metricId, outcome, basis }: MetricResult): readonly string[] {
  const texts = [detailText(outcome, metricStyle(metricId)), basis ?? null].filter(
    (text) => text !== null,
  );
  return texts.length === 0 ? [] : [`${metricLabel(metricId)}: ${texts.join(' ')}`];
}

function detailText(outcome: MetricOutcome, style: FigureStyle): string | null {
  if (outcome.kind === 'not-enough-data') {
    return `${missingText(outcome.reason)}.`;
  }
  return outcome.parts.length === 0
    ? null
    : `${outcome.parts.map(({ label, value }) => `${label} ${quantityText(value, style)}`).join(', ')}.`;
}
