import { Button, Group, Stack, Text } from '@mantine/core';
import { formatDuration } from '../../ui/formatting.ts';
import { ShareBar } from '../../ui/share-bar.tsx';
import type { ClipExportState } from './use-clip-export.ts';

/** How far the film is, how long it will still take, and the way to stop it. */
export function ClipProgress({
  state: { share, leftMs },
  label = 'Share of the clip that is written',
  onCancel,
}: {
  readonly state: Pick<Extract<ClipExportState, { kind: 'making' }>, 'share' | 'leftMs'>;
  /** What it is a share of, for who only hears it. */
  readonly label?: string;
  readonly onCancel: () => void;
}) {
  const percent = Math.floor(share * 100);
  const text = [
    `${percent} % done`,
    ...(leftMs === null ? [] : [`about ${formatDuration(leftMs)} left`]),
  ].join(', ');
  return (
    <Stack gap="sm">
      <ShareBar percent={percent} label={label} text={text} />
      <Text size="sm">{text}</Text>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
