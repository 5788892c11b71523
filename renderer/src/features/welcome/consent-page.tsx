import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { PageTitle } from '../../ui/page-title.tsx';
import { Surface } from '../../ui/surface.tsx';

/** Asked once, before any camera is opened: what for, what is kept, and a way on without it. */
export function ConsentPage({
  onAgree,
  onWithoutCamera,
}: {
  readonly onAgree: () => void;
  readonly onWithoutCamera: () => void;
}) {
  return (
    <Stack gap="lg" maw="46rem" mx="auto">
      <PageTitle
        title="May Greenroom use your camera?"
        lead="You are asked once. The camera is off until you agree."
      />
      <Surface>
        <Stack gap="lg">
          <section>
            <Title order={2} size="h4" mb="xs">
              What it is used for
            </Title>
            <Text>
              While an interview runs, each picture is turned into a few figures: where your eyes
              and head point, how far away you sit, and where your shoulders are. They show you
              afterwards when you looked at the interviewer and how you sat.
            </Text>
          </section>
          <section>
            <Title order={2} size="h4" mb="xs">
              What is kept, and where
            </Title>
            <List spacing="xs">
              <List.Item>
                The figures are stored. Whether a recording is kept as well, with video and sound or
                sound only, you choose before your first interview; without your choice there is
                none.
              </List.Item>
              <List.Item>
                Everything stays in your data folder on this computer. Nothing is sent anywhere.
              </List.Item>
              <List.Item>You can delete any session at any time.</List.Item>
            </List>
          </section>
          <section>
            <Title order={2} size="h4" mb="xs">
              How you see that it is on
            </Title>
            <Text>
              A red dot with the words “Camera is on” is on screen for as long as it is. It goes off
              as soon as you leave the interview. You can withdraw your agreement in the settings.
            </Text>
          </section>
          <Group gap="sm">
            <Button onClick={onAgree}>Agree and switch on the camera</Button>
            <Button variant="default" onClick={onWithoutCamera}>
              Practise without a camera
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            Without a camera you still get the questions and the clock; everything seen is then
            labelled “not measured”, and nothing is recorded.
          </Text>
        </Stack>
      </Surface>
    </Stack>
  );
}
