import { ActionIcon, Badge, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { SessionSummary } from '../../../../core/domain/session.ts';
import {
  formatCount,
  formatDateTime,
  formatDuration,
  MODE_LABELS,
  sessionTitle,
} from '../../ui/formatting.ts';
import { sessionBadges } from './session-facts.ts';
import classes from './sessions.module.css';

export function SessionRow({
  session,
  onDelete,
}: {
  readonly session: SessionSummary;
  readonly onDelete: () => void;
}) {
  const title = sessionTitle(session);
  const when = formatDateTime(session.startedAt);
  return (
    <li className={classes['row']}>
      <div className={classes['facts']}>
        <Link href={`/sessions/${session.id}`} className={classes['link'] ?? ''}>
          {title}
        </Link>
        <p className={classes['meta']}>
          <time dateTime={session.startedAt}>{when}</time>
          {/* A recording is told by its file, unless that is its title already. */}
          {session.recording === title ? null : (
            <span>{session.recording ?? MODE_LABELS[session.mode]}</span>
          )}
          <span>{formatDuration(session.durationMs)}</span>
          {session.recording === null ? <span>{answersText(session)}</span> : null}
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
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        className={classes['delete'] ?? ''}
        aria-label={`Delete ${title}, ${when}`}
        onClick={onDelete}
      >
        <IconTrash aria-hidden size={20} />
      </ActionIcon>
    </li>
  );
}

/** Answers and questions differ when a run was interrupted, or a question retried. */
function answersText({ answerCount, questionCount }: SessionSummary): string {
  const answers = formatCount(answerCount, 'answer');
  return answerCount === questionCount
    ? answers
    : `${answers}, ${formatCount(questionCount, 'question')} planned`;
}
