import { Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { SessionSummary } from '../../../../core/domain/session.ts';
import {
  formatCount,
  formatDateTime,
  formatDuration,
  MODE_LABELS,
  sessionTitle,
} from '../../ui/formatting.ts';
import { Surface } from '../../ui/surface.tsx';
import classes from './home.module.css';

const SHOWN = 3;

export function LatestSessions({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  return (
    <Stack component="section" aria-labelledby="latest-sessions" gap="sm">
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h4" id="latest-sessions">
          Latest sessions
        </Title>
        {sessions.length > SHOWN ? (
          <Link href="/sessions">All {sessions.length} sessions</Link>
        ) : null}
      </Group>
      <ul className={classes['list']}>
        {sessions.slice(0, SHOWN).map((session) => (
          <li key={session.id}>
            <Link href={`/sessions/${session.id}`} className={classes['row'] ?? ''}>
              <Surface>
                <Text fw={600}>{sessionTitle(session)}</Text>
                <Text size="sm" c="dimmed">
                  {describe(session)}
                </Text>
              </Surface>
            </Link>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function describe(session: SessionSummary): string {
  return [
    formatDateTime(session.startedAt),
    MODE_LABELS[session.mode],
    formatCount(session.answerCount, 'answer'),
    formatDuration(session.durationMs),
    ...(session.calibrated ? [] : ['uncalibrated']),
    ...(session.state === 'interrupted' ? ['cut short'] : []),
  ].join(' · ');
}
