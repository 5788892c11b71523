import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { formatDuration } from '../../ui/formatting.ts';
import type { ClipExportState } from './use-clip-export.ts';

/** How far the film is, how long it will still take, and the way to stop it. */
export function ClipProgress({
  state: { share, leftMs },
  onCancel,
}: {
  readonly state: Extract<ClipExportState, { kind: 'making' }>;
  readonly onCancel: () => void;
}) {
  const percent = Math.floor(share * 100);
  const text = [
    `${percent} % written`,
    ...(leftMs === null ? [] : [`about ${formatDuration(leftMs)} left`]),
  ].join(', ');
  return (
    <Stack gap="sm">
      <Progress.Root size="xl" transitionDuration={100}>
        <Progress.Section
          value={percent}
          withAria={false}
          role="progressbar"
          aria-label="Share of the clip that is written"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={text}
        />
      </Progress.Root>
      <Text size="sm">{text}</Text>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
