import { Button, Group, Text } from '@mantine/core';
import type { RefObject } from 'react';
import type { ListedSession } from '../../../../core/ipc/session-list-calls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatCount } from '../../ui/formatting.ts';
import { SessionRow } from './session-row.tsx';
import type { SessionList } from './use-sessions.ts';
import classes from './sessions.module.css';

/** How many fit, and the first of them as rows. */
export function FoundSessions({
  listRef,
  found: { sessions, found, total },
  isFiltered,
  onClear,
  onShowMore,
  onRename,
  onDelete,
}: {
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly found: SessionList;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  readonly onShowMore: () => void;
  readonly onRename: (session: ListedSession, title: string) => void;
  readonly onDelete: (session: ListedSession) => void;
}) {
  return (
    <>
      <Group gap="sm" mih={36}>
        <Text role="status" c="dimmed">
          {isFiltered
            ? `${found} of ${formatCount(total, 'session')}`
            : formatCount(total, 'session')}
        </Text>
        {isFiltered ? (
          <Button variant="subtle" size="compact-md" onClick={onClear}>
            Clear filters
          </Button>
        ) : null}
      </Group>
      {found === 0 ? <NoneFound /> : null}
      {sessions.length > 0 ? (
        <ul ref={listRef} tabIndex={-1} aria-label="Sessions" className={classes['list']}>
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              onRename={(title) => onRename(session, title)}
              onDelete={() => onDelete(session)}
            />
          ))}
        </ul>
      ) : null}
      {sessions.length < found ? (
        <Group gap="sm">
          <Button variant="default" onClick={onShowMore}>
            Show more
          </Button>
          <Text c="dimmed">
            {sessions.length} of {found} are shown
          </Text>
        </Group>
      ) : null}
    </>
  );
}

function NoneFound() {
  return (
    <EmptyState title="No session fits">
      Every word is looked for in the name, the company, the role, the questions, your notes and
      your markers; all of them have to be there, in any order. Try fewer or shorter words, a wider
      range of days, or clear the filters.
    </EmptyState>
  );
}
