import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Marker } from '../../../../core/domain/marker.ts';
import { momentText } from '../../charts/time-scale.ts';

/** Long enough to read the message and reach the button with the keyboard. */
const UNDO_SHOWN_MS = 20_000;

export function offerMarkerUndo(marker: Marker, onUndo: () => void): void {
  const id = `deleted-marker-${marker.id}`;
  notifications.show({
    id,
    autoClose: UNDO_SHOWN_MS,
    title: 'Marker deleted',
    closeButtonProps: { 'aria-label': 'Close this message' },
    message: (
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="var(--mantine-color-text)">
          {[momentText(marker.atMs), marker.note].filter(Boolean).join(', ')}
        </Text>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
