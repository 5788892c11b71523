import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCameraOff } from '@tabler/icons-react';

/** No picture: what happened, what to do, and the way on without being measured. */
export function CameraProblemNotice({
  title,
  text,
  retryLabel,
  onRetry,
  continueLabel,
  onContinue,
}: {
  readonly title: string;
  readonly text: string;
  readonly retryLabel: string;
  readonly onRetry: () => void;
  readonly continueLabel: string;
  readonly onContinue: () => void;
}) {
  return (
    <Alert role="alert" color="yellow" icon={<IconCameraOff aria-hidden />} title={title}>
      <Stack gap="md">
        <Text>{text}</Text>
        <Text size="sm">
          Without a camera you get the questions and the clock; everything seen is labelled “not
          measured”.
        </Text>
        <Group gap="sm">
          <Button onClick={onRetry}>{retryLabel}</Button>
          <Button variant="default" onClick={onContinue}>
            {continueLabel}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
