import { Button, Group, Stack } from '@mantine/core';
import { useRef } from 'react';
import type { ListedSession } from '../../../../core/ipc/session-list-calls.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDateTime } from '../../ui/formatting.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { BundleDialog } from '../bundle/bundle-dialog.tsx';
import { useBundle } from '../bundle/use-bundle.ts';
import { DropArea } from '../recording/drop-area.tsx';
import { EntryButtons } from '../recording/entry-buttons.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FoundSessions } from './found-sessions.tsx';
import { isFiltering, NO_FILTER } from './session-filter.ts';
import { useFilter } from './use-filter.ts';
import { useSessions } from './use-sessions.ts';

/** Every stored session, the latest first, or those that are looked for. */
export function SessionsPage() {
  const { draft, filter, change } = useFilter();
  const { state, reload, showMore, remove, restore, rename } = useSessions(filter);
  const bundle = useBundle(reload);
  const list = useRef<HTMLUListElement>(null);

  async function deleteSession(session: ListedSession): Promise<void> {
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
      onUndo: () => void told(restore(session.id)),
    });
  }

  return (
    <Stack gap="lg">
      <PageTitle
        title="Sessions"
        lead="Every rehearsal and every analysed recording on this computer, the latest first."
        aside={
          <Group gap="sm">
            <LinkButton href="/storage" variant="default">
              Storage
            </LinkButton>
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
      {state.kind === 'ready' && state.value.total === 0 ? <NoSessions /> : null}
      {state.kind === 'ready' && state.value.total > 0 ? (
        <>
          <FilterBar filter={draft} onChange={change} />
          <FoundSessions
            listRef={list}
            found={state.value}
            isFiltered={isFiltering(draft)}
            onClear={() => change(NO_FILTER)}
            onShowMore={showMore}
            onRename={(session, title) => void told(rename(session.id, title))}
            onDelete={(session) => void deleteSession(session)}
          />
        </>
      ) : null}
    </Stack>
  );
}

async function told(work: ReturnType<ReturnType<typeof useSessions>['restore']>): Promise<void> {
  const error = await work;
  if (error !== null) notifyOfError(error);
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
