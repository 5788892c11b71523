import { Stack, Text, Title } from '@mantine/core';
import { memo } from 'react';
import { usedTargetsSentences } from '../../../../core/metrics/target-text.ts';
import type { UsedTargets } from '../../../../core/metrics/targets.ts';
import type { SummaryLine } from '../../../../core/review/types.ts';
import { Surface } from '../../ui/surface.tsx';
import { sessionLines } from './summary-groups.ts';
import { SummaryLines } from './summary-lines.tsx';

/** The session in plain sentences; what concerns one answer stands with that answer. */
export const SummaryCard = memo(function SummaryCard({
  lines,
  targets,
}: {
  readonly lines: readonly SummaryLine[];
  readonly targets: UsedTargets;
}) {
  const ofSession = sessionLines(lines);
  return (
    <Surface>
      <Stack gap="sm" component="section" aria-labelledby="review-summary">
        <Title order={2} size="h4" id="review-summary">
          Summary
        </Title>
        {ofSession.length === 0 ? (
          <Text>
            There is no figure over the whole session. What could be measured stands with each
            answer below.
          </Text>
        ) : (
          <SummaryLines lines={ofSession} />
        )}
        {usedTargetsSentences(targets).map((sentence) => (
          <Text key={sentence} size="sm" c="dimmed">
            {sentence}
          </Text>
        ))}
      </Stack>
    </Surface>
  );
});
