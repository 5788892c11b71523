import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { RecordingChoice } from '../../../../core/media/segment-plan.ts';
import { continueLabel } from '../capture/recording-words.ts';

/** What one can do that no check can know of, and the way on without a camera. */
export function TroubleHelp({
  choice,
  onRetry,
  onWithout,
}: {
  readonly choice: RecordingChoice;
  readonly onRetry: () => void;
  readonly onWithout: () => void;
}) {
  return (
    <Stack gap="sm" component="section" aria-label="What you can do">
      <Title order={3} size="h5">
        What you can do
      </Title>
      <List spacing={4} size="sm">
        <List.Item>Black picture: open the cover of the lens, or choose another camera.</List.Item>
        <List.Item>
          Face not found: take the light from behind you to the front, and face the screen.
        </List.Item>
        <List.Item>Wrong camera: choose the one next to the screen you look at.</List.Item>
        <List.Item>
          Stutters: end video calls and other programs that use the camera or much computing time.
        </List.Item>
      </List>
      <Text size="sm">You may go on anyway: what cannot be measured is left out and labelled.</Text>
      <Group gap="sm">
        <Button variant="default" onClick={onRetry}>
          Restart the camera
        </Button>
        <Button variant="default" onClick={onWithout}>
          {continueLabel('a camera', choice)}
        </Button>
      </Group>
    </Stack>
  );
}
