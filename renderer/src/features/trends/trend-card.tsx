import { Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'wouter';
import { CALIBRATION_TEXTS } from '../../../../core/compare/circumstance-notes.ts';
import { figureResultText } from '../../../../core/compare/figure-words.ts';
import type { FigureResult } from '../../../../core/compare/types.ts';
import { bandText } from '../../../../core/metrics/figure-text.ts';
import type { MetricTrend, TrendPoint } from '../../../../core/trends/metric-trend.ts';
import {
  missingSessionsText,
  slopeText,
  trendSentences,
} from '../../../../core/trends/trend-words.ts';
import { formatDateTime } from '../../ui/formatting.ts';
import { Surface } from '../../ui/surface.tsx';
import { TrendChart } from './trend-chart.tsx';
import classes from './trends.module.css';

/** One metric over the sessions: what can be said, the chart, and its figures one by one. */
export function TrendCard({ trend }: { readonly trend: MetricTrend }) {
  const { definition, points } = trend;
  const missing = missingSessionsText(trend);
  const titleId = useId();
  return (
    <Surface>
      <Stack gap="xs" component="section" aria-labelledby={titleId}>
        <div>
          <Title order={3} size="h5" id={titleId}>
            {definition.label}
          </Title>
          <Text size="xs" c="dimmed">
            {definition.band === null
              ? 'For information, no band'
              : `Band ${bandText(definition.band, definition)}`}
          </Text>
        </div>
        {trendSentences(trend).map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
        {points.length === 0 ? null : <TrendChart trend={trend} />}
        {missing === null ? null : (
          <Text size="xs" c="dimmed">
            {missing}
          </Text>
        )}
        {points.length === 0 ? null : <Figures trend={trend} />}
      </Stack>
    </Surface>
  );
}

function Figures({ trend: { definition, points, findings } }: { readonly trend: MetricTrend }) {
  return (
    <details className={classes['figures']}>
      <summary>
        Figures<span className="visually-hidden"> of {definition.label}</span>
      </summary>
      {findings.map(({ series, finding }) =>
        finding.kind === 'trend' ? (
          <Text key={series} size="xs" c="dimmed">
            {slopeText(finding, definition)}
          </Text>
        ) : null,
      )}
      <ol className={classes['points']}>
        {points.map((point) => (
          <li key={point.session.id}>
            <Link href={`/sessions/${point.session.id}`}>
              {formatDateTime(point.session.startedAt)}
            </Link>
            <span>
              {figureResultText(definition, toResult(point, definition.id))},{' '}
              {CALIBRATION_TEXTS[point.calibration]}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

const toResult = ({ value, interval, coverage }: TrendPoint, metricId: string): FigureResult => ({
  metricId,
  outcome: { kind: 'value', value, interval, coverage },
});
