import { Button, Group, Stack } from '@mantine/core';
import { useRef } from 'react';
import type { SessionSummary } from '../../../../core/domain/session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDateTime, sessionTitle } from '../../ui/formatting.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { BundleDialog } from '../bundle/bundle-dialog.tsx';
import { useBundle } from '../bundle/use-bundle.ts';
import { DropArea } from '../recording/drop-area.tsx';
import { EntryButtons } from '../recording/entry-buttons.tsx';
import { SessionRow } from './session-row.tsx';
import classes from './sessions.module.css';
import { useSessions } from './use-sessions.ts';

/** Every stored session, the latest first. */
export function SessionsPage() {
  const { state, reload, remove, restore } = useSessions();
  const bundle = useBundle(reload);
  const list = useRef<HTMLUListElement>(null);

  async function deleteSession(session: SessionSummary): Promise<void> {
    // The pressed button goes away with its row; the focus must not fall back to the page's top.
    list.current?.focus();
    const error = await remove(session.id);
    if (error !== null) {
      notifyOfError(error);
      return;
    }
    offerUndo({
      id: session.id,
      title: 'Session deleted',
      what: `${sessionTitle(session)}, ${formatDateTime(session.startedAt)}`,
      onUndo: () => void restoreSession(session.id),
    });
  }

  async function restoreSession(id: string): Promise<void> {
    const error = await restore(id);
    if (error !== null) notifyOfError(error);
  }

  return (
    <Stack gap="lg">
      <PageTitle
        title="Sessions"
        lead="Every rehearsal and every analysed recording on this computer, the latest first."
        aside={
          <Group gap="sm">
            <Button variant="default" onClick={() => void bundle.actions.choose()}>
              Open a session bundle
            </Button>
            <EntryButtons />
          </Group>
        }
      />
      <DropArea onBundle={(file) => void bundle.actions.openDropped(file)} />
      <BundleDialog {...bundle} />
      {state.kind === 'loading' ? <Loading label="Looking for your sessions" /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} onRetry={reload} /> : null}
      {state.kind === 'ready' && state.value.length === 0 ? <NoSessions /> : null}
      {state.kind === 'ready' && state.value.length > 0 ? (
        <ul ref={list} tabIndex={-1} aria-label="Sessions" className={classes['list']}>
          {state.value.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              onDelete={() => void deleteSession(session)}
            />
          ))}
        </ul>
      ) : null}
    </Stack>
  );
}

function NoSessions() {
  return (
    <EmptyState
      title="No sessions yet"
      action={<LinkButton href="/new">Start your first interview</LinkButton>}
    >
      A session appears here as soon as an interview begins. Afterwards you can open it to see where
      you looked and how you sat, pin your own markers to moments, and export the notes. A first run
      with three questions takes about ten minutes.
    </EmptyState>
  );
}
