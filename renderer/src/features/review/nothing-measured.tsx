import { Anchor, Stack, Text } from '@mantine/core';
import { missingGroups } from '../../../../core/metrics/missing-groups.ts';
import { findMetric } from '../../../../core/metrics/registry.ts';
import type { MetricResult } from '../../../../core/metrics/types.ts';
import { missingHint } from './figure-words.ts';
import type { MetricRowActions } from './metric-row.tsx';
import classes from './metrics.module.css';

/** Each reason once, with the names of the figures it took. */
export function NothingMeasured({
  results,
  onExplain,
}: Pick<MetricRowActions, 'onExplain'> & { readonly results: readonly MetricResult[] }) {
  return (
    <Stack gap="sm">
      {missingGroups(results).map(({ sentence, reason, metricIds }) => (
        <div key={sentence}>
          <Text>{sentence}</Text>
          <Text size="sm" c="dimmed">
            {missingHint(reason)}
          </Text>
          <ul className={classes['names']} aria-label={`Not measured. ${sentence}`}>
            {metricIds.map((metricId) => {
              const label = findMetric(metricId)?.label;
              return label === undefined ? null : (
                <li key={metricId}>
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    onClick={() => onExplain(metricId)}
                  >
                    {label}
                    <span className="visually-hidden">: how is this measured?</span>
                  </Anchor>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </Stack>
  );
}
