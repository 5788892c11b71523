import { Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { SessionSummary } from '../../../../core/domain/session.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { formatDateTime, formatDuration } from '../../ui/formatting.ts';
import { Surface } from '../../ui/surface.tsx';
import { kindFacts, turnFacts } from '../sessions/session-facts.ts';
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

/** A recording is told by its file, unless that is its title already. */
const kindOf = (session: SessionSummary): readonly string[] =>
  session.recording === sessionTitle(session) ? [] : [...kindFacts(session), ...turnFacts(session)];

function describe(session: SessionSummary): string {
  return [
    formatDateTime(session.startedAt),
    ...kindOf(session),
    formatDuration(session.durationMs),
    ...(session.calibrated ? [] : ['uncalibrated']),
    ...(session.state === 'interrupted' ? ['cut short'] : []),
  ].join(' · ');
}
