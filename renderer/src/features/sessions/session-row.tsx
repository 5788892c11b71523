import { ActionIcon, Badge, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ListedSession } from '../../../../core/ipc/session-list-calls.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { formatDateTime, formatDuration } from '../../ui/formatting.ts';
import { NameForm } from './name-form.tsx';
import { kindFacts, sessionBadges, turnFacts } from './session-facts.ts';
import { SessionPicture } from './session-picture.tsx';
import classes from './sessions.module.css';

export function SessionRow({
  session,
  onRename,
  onDelete,
}: {
  readonly session: ListedSession;
  readonly onRename: (title: string) => void;
  readonly onDelete: () => void;
}) {
  const [isNaming, setNaming] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasNaming = useRef(false);
  useEffect(() => {
    // The field goes away with the focus in it; it returns to where it came from.
    if (wasNaming.current && !isNaming) pencil.current?.focus();
    wasNaming.current = isNaming;
  }, [isNaming]);
  const title = sessionTitle(session);
  const when = formatDateTime(session.startedAt);
  return (
    <li className={classes['row']}>
      <SessionPicture session={session} />
      <div className={classes['facts']}>
        {isNaming ? (
          <NameForm
            session={session}
            onSave={(name) => {
              setNaming(false);
              onRename(name);
            }}
            onCancel={() => setNaming(false)}
          />
        ) : (
          <Link href={`/sessions/${session.id}`} className={classes['link'] ?? ''}>
            {title}
          </Link>
        )}
        <p className={classes['meta']}>
          {factsOf(session, title, when).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <div className={classes['badges']}>
        {sessionBadges(session).map(({ label, explanation }) => (
          <Tooltip key={label} label={explanation} multiline w={260} withArrow>
            <Badge variant="outline" color="gray" className={classes['badge'] ?? ''}>
              {label}
            </Badge>
          </Tooltip>
        ))}
      </div>
      <div className={classes['actions']}>
        <ActionIcon
          ref={pencil}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`Rename ${title}, ${when}`}
          onClick={() => setNaming(true)}
        >
          <IconPencil aria-hidden size={20} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`Delete ${title}, ${when}`}
          onClick={onDelete}
        >
          <IconTrash aria-hidden size={20} />
        </ActionIcon>
      </div>
    </li>
  );
}

/** A name of its own says nothing of company and role; a recording is told by its file. */
function factsOf(session: ListedSession, title: string, when: string): readonly string[] {
  const usual = sessionTitle({ ...session, title: null });
  const facts = [
    ...(session.title === null ? [] : [usual]),
    when,
    ...kindFacts(session),
    formatDuration(session.durationMs),
    ...turnFacts(session),
    ...(session.hasVideo ? ['with video'] : []),
  ];
  return [...new Set(facts)].filter((fact) => fact !== title);
}
