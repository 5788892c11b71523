import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SessionSummary } from '../../../../core/domain/session.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { formatDateTime, formatDuration } from '../../ui/formatting.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { Surface } from '../../ui/surface.tsx';
import { turnFacts } from '../sessions/session-facts.ts';
import { recoveredWords } from './recovered-words.ts';
import { useRecovered } from './use-recovered.ts';

/** Runs that were being written when the app ended last time: keep what is there, or delete it. */
export function InterruptedSessions({
  sessions,
  onSettled,
}: {
  readonly sessions: readonly SessionSummary[];
  readonly onSettled: () => void;
}) {
  if (sessions.length === 0) return null;
  return (
    <Stack component="section" aria-label="Interrupted interviews" gap="sm">
      {sessions.map((session) => (
        <InterruptedSession key={session.id} session={session} onSettled={onSettled} />
      ))}
    </Stack>
  );
}

function InterruptedSession({
  session,
  onSettled,
}: {
  readonly session: SessionSummary;
  readonly onSettled: () => void;
}) {
  const bridge = useBridge();
  const [, navigate] = useLocation();
  const [isWorking, setWorking] = useState(false);
  const recovered = useRecovered(session.id);

  async function settle(choice: 'keep' | 'delete'): Promise<void> {
    setWorking(true);
    const input = { sessionId: session.id };
    const result =
      choice === 'keep'
        ? await bridge['sessions:recover'](input)
        : await bridge['sessions:delete'](input);
    setWorking(false);
    if (!result.ok) {
      notifyOfError(result.error);
      return;
    }
    onSettled();
    if (choice === 'keep') navigate(`/sessions/${session.id}`);
  }

  return (
    <Surface>
      <Stack gap="sm">
        <Title order={2} size="h4">
          An interview was cut short
        </Title>
        <Text>
          Greenroom ended while “{sessionTitle(session)}” of {formatDateTime(session.startedAt)} was
          running. What was stored can be reviewed:{' '}
          {[formatDuration(session.durationMs), ...turnFacts(session)].join(', ')}.
        </Text>
        {recovered === null ? null : <Text>{recoveredWords(recovered)}</Text>}
        <Group gap="sm">
          <Button loading={isWorking} onClick={() => void settle('keep')}>
            Keep and review
          </Button>
          <Button variant="default" disabled={isWorking} onClick={() => void settle('delete')}>
            Delete
          </Button>
        </Group>
      </Stack>
    </Surface>
  );
}
