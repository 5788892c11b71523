import { Stack, Text, Title } from '@mantine/core';
import { definitionOf, isShownFirst } from '../../../../core/metrics/registry.ts';
import type { Session } from '../../../../core/domain/session.ts';
import { isNothingMeasured } from '../../../../core/metrics/missing-groups.ts';
import type { MetricDefinition, MetricResult } from '../../../../core/metrics/types.ts';
import { besideFiguresText } from '../../../../core/review/hold-out-text.ts';
import { MetricRow } from './metric-row.tsx';
import type { MetricRowActions } from './metric-row.tsx';
import classes from './metrics.module.css';
import { NothingMeasured } from './nothing-measured.tsx';

const GROUPS = [
  { group: 'eye-contact', title: 'Eye contact' },
  { group: 'face', title: 'Face' },
  { group: 'posture', title: 'Posture' },
  { group: 'hands', title: 'Hands and arms' },
] as const satisfies readonly { group: MetricDefinition['group']; title: string }[];

type KnownResult = { readonly definition: MetricDefinition; readonly result: MetricResult };

/**
 * The few figures that matter most, then the others under their headings for whoever opens them;
 * only the reasons and the names where there is no figure at all.
 * A metric this version does not know is left out, not guessed at.
 */
export function MetricList({
  results,
  session,
  ...actions
}: MetricRowActions & { readonly results: readonly MetricResult[]; readonly session: Session }) {
  if (isNothingMeasured(results)) return <NothingMeasured results={results} {...actions} />;
  const hinted = firstOfEachReason(results);
  const check = besideFiguresText(session, results);
  const known = results.flatMap((result): KnownResult[] => {
    const definition = definitionOf(result);
    return definition === undefined ? [] : [{ definition, result }];
  });
  const first = known.filter(({ definition }) => isShownFirst(definition));
  const further = known.filter(({ definition }) => !isShownFirst(definition));
  const rows = (list: readonly KnownResult[]) => (
    <ul className={classes['list']}>
      {list.map(({ definition, result }) => (
        <MetricRow
          key={definition.id}
          definition={definition}
          result={result}
          withHint={hinted.has(definition.id)}
          {...actions}
        />
      ))}
    </ul>
  );
  return (
    <Stack gap="sm">
      {check === null ? null : (
        <Text size="sm" c="dimmed">
          {check}
        </Text>
      )}
      {first.length === 0 ? null : rows(first)}
      {further.length === 0 ? null : (
        <details className={classes['further']} open={first.length === 0}>
          <summary>{furtherText(further)}</summary>
          <Stack gap="lg" mt="sm">
            {GROUPS.map(({ group, title }) => {
              const inGroup = further.filter(({ definition }) => definition.group === group);
              if (inGroup.length === 0) return null;
              return (
                <section key={group}>
                  <Title order={3} size="h5" mb={4}>
                    {title}
                  </Title>
                  {rows(inGroup)}
                </section>
              );
            })}
          </Stack>
        </details>
      )}
    </Stack>
  );
}

/** "11 more figures: 6 on eye contact, 5 on posture" */
function furtherText(further: readonly KnownResult[]): string {
  const counts = GROUPS.flatMap(({ group, title }) => {
    const count = further.filter(({ definition }) => definition.group === group).length;
    return count === 0 ? [] : [`${count} on ${title.toLowerCase()}`];
  });
  const word = further.length === 1 ? 'figure' : 'figures';
  return `${further.length} more ${word}: ${counts.join(', ')}`;
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
