import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CallError } from '../../../core/ipc/contract.ts';

/** A failure in plain words: what happened, why, and a way on where there is one. */
export function ErrorNotice({
  error,
  onRetry,
  retryLabel = 'Try again',
}: {
  readonly error: Pick<CallError, 'title' | 'text' | 'id'>;
  readonly onRetry?: () => void;
  readonly retryLabel?: string;
}) {
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={error.title}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{error.text}</Text>
        {error.id === undefined ? null : (
          <Text size="xs" c="dimmed">
            Entry in the log: {error.id}
          </Text>
        )}
        {onRetry === undefined ? null : (
          <Button size="xs" variant="default" onClick={onRetry}>
            {retryLabel}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
