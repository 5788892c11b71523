import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Long enough to read the message and reach the button with the keyboard. */
const UNDO_SHOWN_MS = 20_000;

/** Something was deleted: says what, and takes it back for a while. `id` = what was deleted. */
export function offerUndo({
  id,
  title,
  what,
  onUndo,
}: {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly onUndo: () => void;
}): void {
  const message = `deleted-${id}`;
  notifications.show({
    id: message,
    autoClose: UNDO_SHOWN_MS,
    title,
    closeButtonProps: { 'aria-label': 'Close this message' },
    message: (
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="var(--mantine-color-text)">
          {what}
        </Text>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(message);
            onUndo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
