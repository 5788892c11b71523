import { Badge, Stack, Text } from '@mantine/core';
import { bandText } from '../../../../core/metrics/figure-text.ts';
import { bandInUse, isSwitchedOff, ownBandOf } from '../../../../core/metrics/targets.ts';
import type { MetricDefinition } from '../../../../core/metrics/types.ts';
import { ownWords } from '../../../../core/writing/number-text.ts';
import { useSettings } from '../../app/store.ts';
import { findTargets } from './setting-search.ts';
import { TargetFields } from './target-fields.tsx';
import classes from './settings.module.css';

/** Every metric with what it is held against, to be opened and changed one by one. */
export function TargetList({ search }: { readonly search: string }) {
  return (
    <div>
      {findTargets(search).map((metric) => (
        <TargetRow key={metric.id} metric={metric} />
      ))}
    </div>
  );
}

function TargetRow({ metric }: { readonly metric: MetricDefinition }) {
  const { metricTargets } = useSettings();
  const isOff = isSwitchedOff(metric.id, metricTargets);
  const isOwn = ownBandOf(metric.id, metricTargets) !== null;
  const band = bandInUse(metric.id, metricTargets);
  return (
    <details className={classes['target']}>
      <summary>
        <Text component="span" fw={600}>
          {metric.label}
        </Text>
        <Text component="span">
          {isOff ? 'switched off' : band === null ? 'no band' : bandText(band, metric)}
        </Text>
        {isOff || isOwn ? (
          <Badge variant="outline" color="gray" tt="none" c="var(--mantine-color-text)">
            {isOff ? 'Off' : 'Your own'}
          </Badge>
        ) : null}
      </summary>
      <Stack gap="sm" py="sm">
        <Text size="sm">{ownWords(metric.explanation.what)}</Text>
        {metric.band === null ? null : (
          <Text size="sm" c="dimmed">
            Usual band: {bandText(metric.band, metric)}. {metric.band.source}
            {metric.band.isWestern === true
              ? ' Where people look at each other more or less than that, set your own.'
              : ''}
          </Text>
        )}
        <TargetFields metric={metric} />
      </Stack>
    </details>
  );
}
