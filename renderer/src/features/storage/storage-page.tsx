import { Button, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { StorageUse, StoredRecording } from '../../../../core/ipc/storage-calls.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatCount, formatDateTime } from '../../ui/formatting.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import { KeptSelect } from './kept-select.tsx';
import { RecordingRow } from './recording-row.tsx';
import { RemoveAll } from './remove-all.tsx';
import { recordingWord, storageFacts } from './storage-words.ts';
import { useStorage } from './use-storage.ts';
import classes from './storage.module.css';

/** What recordings take on the disk, session by session, and how they are got rid of. */
export function StoragePage() {
  const { state, reload, remove, restore } = useStorage();
  const list = useRef<HTMLUListElement>(null);

  async function removeRecordings(recordings: readonly StoredRecording[]): Promise<void> {
    const ids = recordings.map(({ session }) => session.id);
    // The pressed button turns into another one; the focus must not fall back to the page's top.
    list.current?.focus();
    const error = await remove(ids);
    if (error !== null) {
      notifyOfError(error);
      return;
    }
    offerUndo({
      id: ids.join(' '),
      title: 'Recording removed, measurements kept',
      what: removedWords(recordings),
      onUndo: () => void restoreRecordings(ids),
    });
  }

  async function restoreRecordings(ids: readonly string[]): Promise<void> {
    list.current?.focus();
    const error = await restore(ids);
    if (error !== null) notifyOfError(error);
  }

  const recordings = state.kind === 'ready' ? state.value.recordings : [];
  const there = recordings.filter((recording) => recording.state === 'there');
  return (
    <Stack gap="lg">
      <PageTitle
        title="Storage"
        lead="What was recorded on this computer, and what it takes. Removing a recording keeps everything that was measured."
        aside={<RemoveAll recordings={there} onRemove={() => void removeRecordings(there)} />}
      />
      {state.kind === 'loading' ? <Loading label="Looking at the recordings" /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} onRetry={reload} /> : null}
      {state.kind === 'ready' ? (
        <>
          <Overview use={state.value} />
          {recordings.length === 0 ? (
            <NothingRecorded />
          ) : (
            <RecordingList
              listRef={list}
              recordings={recordings}
              onRemove={(recording) => void removeRecordings([recording])}
              onRestore={({ session }) => void restoreRecordings([session.id])}
            />
          )}
        </>
      ) : null}
    </Stack>
  );
}

function Overview({ use }: { readonly use: StorageUse }) {
  return (
    <Section title="Altogether">
      <dl className={classes['overview']}>
        {storageFacts(use).map(({ label, value }) => (
          <div key={label} className={classes['fact']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <KeptSelect recordings={use.recordings} />
    </Section>
  );
}

/** Rows at first, and with each "Show more": a few screens, drawn at once. */
const ROWS_AT_ONCE = 50;

function RecordingList({
  listRef,
  recordings,
  onRemove,
  onRestore,
}: {
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly recordings: readonly StoredRecording[];
  readonly onRemove: (recording: StoredRecording) => void;
  readonly onRestore: (recording: StoredRecording) => void;
}) {
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  const largestBytes = recordings.reduce(
    (largest, { mediaBytes }) => Math.max(largest, mediaBytes),
    0,
  );
  return (
    <>
      <ul ref={listRef} tabIndex={-1} aria-label="Recordings" className={classes['list']}>
        {recordings.slice(0, rows).map((recording) => (
          <RecordingRow
            key={recording.session.id}
            recording={recording}
            largestBytes={largestBytes}
            onRemove={() => onRemove(recording)}
            onRestore={() => onRestore(recording)}
          />
        ))}
      </ul>
      {rows < recordings.length ? (
        <Group gap="sm">
          <Button variant="default" onClick={() => setRows(rows + ROWS_AT_ONCE)}>
            Show more
          </Button>
          <Text c="dimmed">
            {rows} of {formatCount(recordings.length, 'recording')} are shown
          </Text>
        </Group>
      ) : null}
    </>
  );
}

function removedWords(recordings: readonly StoredRecording[]): string {
  const [first] = recordings;
  return first === undefined || recordings.length > 1
    ? formatCount(recordings.length, 'session')
    : `The ${recordingWord(first)} of ${sessionTitle(first.session)}, ${formatDateTime(first.session.startedAt)}`;
}

function NothingRecorded() {
  return (
    <EmptyState
      title="No recordings yet"
      action={<LinkButton href="/new">Start an interview</LinkButton>}
    >
      When you choose to record an interview, its video and sound appear here with their length and
      size. You can then remove a recording and keep what was measured, or let Greenroom keep those
      of the latest sessions only.
    </EmptyState>
  );
}
