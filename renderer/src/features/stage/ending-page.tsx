import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { EndingProblem } from '../../interview/ending.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Surface } from '../../ui/surface.tsx';
import { unsavedToWords } from './unsaved-words.ts';

/** The interview is over, but its last part could not be stored: nothing is lost before the user says so. */
export function EndingPage({
  problem,
  onTryAgain,
  onCloseWithout,
}: {
  readonly problem: EndingProblem;
  readonly onTryAgain: () => void;
  readonly onCloseWithout: () => void;
}) {
  const { error, unsaved, attempts, isWorking } = problem;
  const missing = unsavedToWords(unsaved);
  return (
    <Stack gap="lg" maw="46rem" mx="auto">
      <PageTitle
        title="The last part of your interview is not stored yet"
        lead="It is kept in memory for now, and storing it is tried again every few seconds. Leave Greenroom open until it is stored."
      />
      <ErrorNotice error={error} />
      <Surface>
        <Stack gap="md">
          <Title order={2} size="h4">
            Not stored yet
          </Title>
          {missing.length === 0 ? (
            <Text>
              Only that the interview has ended. All that was measured and all that happened in it
              is stored.
            </Text>
          ) : (
            <List spacing="xs">
              {missing.map((words) => (
                <List.Item key={words}>{words}</List.Item>
              ))}
            </List>
          )}
          <Group gap="sm">
            <Button loading={isWorking} onClick={onTryAgain}>
              Try again
            </Button>
            <Button variant="default" disabled={isWorking} onClick={onCloseWithout}>
              {missing.length === 0 ? 'Close without it' : 'Close without them'}
            </Button>
          </Group>
          {/* Outside of the alert, which would be read out with every attempt. */}
          {attempts > 1 ? <Text size="sm">Tried {attempts} times so far.</Text> : null}
          <Text size="sm" c="dimmed">
            {missing.length === 0
              ? 'Closed without it, the session may be listed as interrupted later on. Nothing else changes.'
              : 'Closing without them gives them up for good. Everything stored before stays, and its review opens.'}
          </Text>
        </Stack>
      </Surface>
    </Stack>
  );
}
