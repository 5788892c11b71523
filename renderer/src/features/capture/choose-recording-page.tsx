import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { RecordingChoice } from '../../../../core/media/segment-plan.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Surface } from '../../ui/surface.tsx';
import { ChoiceField } from './choice-field.tsx';
import { useRecordingChoice } from './use-recording-choice.ts';

/** Asked once, before anything is recorded: what to keep, where it is and for how long. */
export function ChooseRecordingPage() {
  const { choose } = useRecordingChoice();
  const [chosen, setChosen] = useState<RecordingChoice | null>(null);
  return (
    <Stack gap="lg" maw="46rem" mx="auto">
      <PageTitle
        title="Shall the interview be recorded?"
        lead="Seeing and hearing oneself tells what no figure can. You are asked once, and can change it before every interview."
      />
      <Surface>
        <Stack gap="lg">
          <ChoiceField
            value={chosen}
            label="What to keep besides the figures"
            onChange={setChosen}
          />
          <section>
            <Title order={2} size="h4" mb="xs">
              Where it is kept, and for how long
            </Title>
            <List spacing="xs">
              <List.Item>
                In your data folder on this computer, readable by you alone. Nothing is sent
                anywhere.
              </List.Item>
              <List.Item>
                Until you delete it. A recording can be deleted by itself; its figures stay.
              </List.Item>
              <List.Item>
                From the start of the interview to its end, calibration included; not while it is
                paused. A red dot with the time is on screen for as long as it runs.
              </List.Item>
              <List.Item>
                With sound you also agree that Greenroom uses your microphone, for as long as the
                interview runs and no longer.
              </List.Item>
            </List>
          </section>
          <Group gap="sm">
            <Button
              disabled={chosen === null}
              onClick={() => {
                if (chosen !== null) choose(chosen);
              }}
            >
              Continue
            </Button>
            {chosen === null ? (
              <Text size="sm" c="dimmed">
                Choose one to go on.
              </Text>
            ) : null}
          </Group>
        </Stack>
      </Surface>
    </Stack>
  );
}
