import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { RecordingState } from '../../../../core/analysis/recording-state.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import { Surface } from '../../ui/surface.tsx';
import { FactList } from './fact-list.tsx';
import { percentOf, progressFacts, timeLeftText } from './progress-words.ts';
import { StepList } from './step-list.tsx';

const STAGES = {
  checking: 'First the marked looks: whether they can be used is known in a few seconds.',
  measuring: 'Every picture is measured, as fast as this computer can.',
} as const;

export function ProgressStep({
  state,
  onCancel,
}: {
  readonly state: Extract<RecordingState, { kind: 'running' }>;
  readonly onCancel: () => Promise<void>;
}) {
  const { recording, progress } = state;
  const [isCancelling, setCancelling] = useState(false);
  return (
    <Stack gap="lg" maw="52rem">
      <PageTitle title={`Analysing ${recording.fileName}`} lead={STAGES[progress.stage]} />
      <StepList current="Analyse" />
      <Surface>
        <Stack gap="md">
          <ShareBar
            percent={percentOf(progress)}
            label="Share of the recording that is done"
            text={`${percentOf(progress)} %, ${timeLeftText(progress)}`}
            transitionDuration={200}
          />
          <FactList label="Progress" facts={progressFacts(progress)} />
          <Text>
            You may leave this page; Home shows how far it is. Wait with the next interview until it
            is done: both need all of the computer, and the live figures would suffer.
          </Text>
          <Group gap="sm">
            <Button
              variant="default"
              loading={isCancelling}
              onClick={() => {
                setCancelling(true);
                void onCancel();
              }}
            >
              Cancel the analysis
            </Button>
            <LinkButton href="/" variant="subtle">
              Go to Home
            </LinkButton>
          </Group>
          <Text size="sm" c="dimmed">
            Cancelling stores nothing. The file and your marks stay chosen.
          </Text>
        </Stack>
      </Surface>
    </Stack>
  );
}
