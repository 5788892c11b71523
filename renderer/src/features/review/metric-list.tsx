import { Stack, Title } from '@mantine/core';
import { findMetric } from '../../../../core/metrics/registry.ts';
import type { MetricDefinition, MetricResult } from '../../../../core/metrics/types.ts';
import { MetricRow } from './metric-row.tsx';
import type { MetricRowActions } from './metric-row.tsx';
import classes from './metrics.module.css';

const GROUPS = [
  { group: 'eye-contact', title: 'Eye contact' },
  { group: 'posture', title: 'Posture' },
] as const satisfies readonly { group: MetricDefinition['group']; title: string }[];

/** Figures under their headings. A metric this version does not know is left out, not guessed at. */
export function MetricList({
  results,
  ...actions
}: MetricRowActions & { readonly results: readonly MetricResult[] }) {
  const hinted = firstOfEachReason(results);
  return (
    <Stack gap="lg">
      {GROUPS.map(({ group, title }) => {
        const rows = results.flatMap((result) => {
          const definition = findMetric(result.metricId);
          return definition?.group === group ? [{ definition, result }] : [];
        });
        if (rows.length === 0) return null;
        return (
          <section key={group}>
            <Title order={3} size="h5" mb={4}>
              {title}
            </Title>
            <ul className={classes['list']}>
              {rows.map(({ definition, result }) => (
                <MetricRow
                  key={definition.id}
                  definition={definition}
                  result={result}
                  withHint={hinted.has(definition.id)}
                  {...actions}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Stack>
  );
}

/** The metrics at which each reason for a missing figure is met first. */
function firstOfEachReason(results: readonly MetricResult[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const { metricId, outcome } of results) {
    if (outcome.kind === 'value' || first.has(outcome.reason.kind)) continue;
    first.set(outcome.reason.kind, metricId);
  }
  return new Set(first.values());
}
