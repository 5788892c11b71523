import { Button, List, Stack, Text } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import type { RecordingProblem } from '../../../../core/analysis/recording-state.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './recording.module.css';
import { StepList } from './step-list.tsx';

/** `opening` is the file that is being looked into; null = none yet. */
export function ChooseStep({
  opening,
  problem,
  onChoose,
  onCancel,
}: {
  readonly opening: string | null;
  readonly problem: RecordingProblem | null;
  readonly onChoose: () => void;
  readonly onCancel: () => void;
}) {
  return (
    <Stack gap="lg" maw="52rem">
      <PageTitle
        title="Analyse a recording"
        lead="A recorded call or a clip from a phone gets the same figures and the same review as an interview held here."
      />
      <StepList current="Choose the file" />
      {problem === null ? null : <ErrorNotice error={problem} />}
      <div className={classes['dropTarget']}>
        {opening === null ? (
          <Stack gap="sm" align="center">
            <IconMovie aria-hidden size={36} color="var(--mantine-primary-color-filled)" />
            <Text ta="center">Drop a video on this window, or</Text>
            <Button onClick={onChoose}>Choose a file</Button>
            <Text size="sm" c="dimmed" ta="center">
              MP4, MOV, WebM or MKV; any other file is tried as well. It is read where it lies: it
              is neither copied nor changed, and nothing leaves this computer.
            </Text>
          </Stack>
        ) : (
          <Stack gap="sm" align="center">
            <Loading label={`Looking into ${opening}`} />
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          </Stack>
        )}
      </div>
      <Section title="What makes a good recording">
        <List spacing={6}>
          <List.Item>One person, filmed from the front by the camera they talk to.</List.Item>
          <List.Item>
            Both shoulders in the picture, light on the face, and the face about as large as in a
            video call.
          </List.Item>
          <List.Item>
            Two seconds or more in which the person looks into the lens, and two in which they look
            at the interviewer: with these the figures can be calibrated.
          </List.Item>
        </List>
      </Section>
    </Stack>
  );
}
