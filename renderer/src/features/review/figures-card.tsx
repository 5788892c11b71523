import { Stack, Text, Title } from '@mantine/core';
import { memo, useId } from 'react';
import type { Session } from '../../../../core/domain/session.ts';
import type { MetricResult } from '../../../../core/metrics/types.ts';
import { Surface } from '../../ui/surface.tsx';
import { MetricList } from './metric-list.tsx';
import type { MetricRowActions } from './metric-row.tsx';

/** Figures that belong to no single answer. */
export const FiguresCard = memo(function FiguresCard({
  title,
  lead,
  results,
  session,
  ...actions
}: MetricRowActions & {
  readonly title: string;
  readonly lead: string;
  readonly results: readonly MetricResult[];
  readonly session: Session;
}) {
  const titleId = useId();
  if (results.length === 0) return null;
  return (
    <Surface>
      <Stack gap="md" component="section" aria-labelledby={titleId}>
        <div>
          <Title order={2} size="h4" id={titleId}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {lead}
          </Text>
        </div>
        <MetricList results={results} session={session} {...actions} />
      </Stack>
    </Surface>
  );
});
