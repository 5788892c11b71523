import { Button, Group, Stack, Text } from '@mantine/core';
import type { RecordingState } from '../../../../core/analysis/recording-state.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Surface } from '../../ui/surface.tsx';
import { StepList } from './step-list.tsx';

/** Shown where the review does not open by itself: nobody watched, or nobody was found. */
export function ResultStep({
  state,
  onClear,
}: {
  readonly state: Extract<RecordingState, { kind: 'done' }>;
  readonly onClear: () => void;
}) {
  const { fileName, sessionId, hasFace } = state;
  return (
    <Stack gap="lg" maw="52rem">
      <PageTitle
        title={hasFace ? `${fileName} is analysed` : 'No face was found'}
        windowTitle={`${fileName} is analysed`}
      />
      <StepList current="Review" />
      <Surface>
        <Stack gap="md">
          <Text>
            {hasFace
              ? 'It is stored as a session, like an interview held here.'
              : `Not one picture of ${fileName} shows a face that can be measured. The session is stored nevertheless, and every figure in it says “not enough data”. Faces from the front, well lit and as large as in a video call are found best.`}
          </Text>
          <Group gap="sm">
            <LinkButton href={`/sessions/${sessionId}`} onClick={onClear}>
              Open the review
            </LinkButton>
            <Button variant="default" onClick={onClear}>
              Analyse another recording
            </Button>
          </Group>
        </Stack>
      </Surface>
    </Stack>
  );
}
