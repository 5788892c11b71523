import { Group, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useAppState, useAppStore } from '../../app/store.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { networkText } from '../../ui/network-words.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { DropArea } from '../recording/drop-area.tsx';
import { EntryButtons } from '../recording/entry-buttons.tsx';
import { RecordingCard } from '../recording/recording-card.tsx';
import { useRecording } from '../recording/use-recording.ts';
import { WarmUpButton } from '../warm-up/warm-up-button.tsx';
import { InterruptedSessions } from './interrupted-sessions.tsx';
import { LatestSessions } from './latest-sessions.tsx';
import { StartNotices } from './start-notices.tsx';
import classes from './home.module.css';

export function HomePage() {
  const bridge = useBridge();
  const { state, reload } = useCall(bridge['sessions:list']);
  const recording = useRecording();
  const app = useAppState((appState) => appState.app);
  const { refreshApp } = useAppStore();
  useEffect(() => void refreshApp(), [refreshApp]);
  const interrupted = app?.interrupted ?? [];
  const openIds = new Set(interrupted.map(({ id }) => id));

  return (
    <Stack gap="xl">
      <PageTitle
        title="Home"
        lead="Rehearse an interview on a clock, then see where you looked and how you sat."
        aside={
          <Group gap="sm">
            <WarmUpButton />
            <EntryButtons />
          </Group>
        }
      />
      <DropArea />
      <StartNotices />
      <RecordingCard {...recording} />
      <InterruptedSessions
        sessions={interrupted}
        onSettled={() => {
          void refreshApp();
          reload();
        }}
      />
      {state.kind === 'loading' ? <Loading label="Looking for your sessions" /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} onRetry={reload} /> : null}
      {state.kind === 'ready' ? (
        <Sessions sessions={state.value.filter(({ id }) => !openIds.has(id))} />
      ) : null}
      <PrivacyLine refused={app?.blockedRequests ?? null} />
    </Stack>
  );
}

function Sessions({ sessions }: Parameters<typeof LatestSessions>[0]) {
  if (sessions.length > 0) return <LatestSessions sessions={sessions} />;
  return (
    <EmptyState title="Your first rehearsal takes about ten minutes">
      <ol className={classes['steps']}>
        <li>Choose the questions and how long you may prepare and speak.</li>
        <li>Check the picture, then look at the lens and at the interviewer for a few seconds.</li>
        <li>Answer aloud, as if somebody sat across from you.</li>
        <li>Read what was measured, moment by moment, and export your notes.</li>
      </ol>
    </EmptyState>
  );
}

/** The promise, with what stands behind it: every refused attempt is counted here. */
function PrivacyLine({ refused }: { readonly refused: number | null }) {
  return (
    <Text size="sm" c="dimmed" display="flex" style={{ alignItems: 'center', gap: 8 }}>
      <IconLock size={16} aria-hidden style={{ flex: 'none' }} />
      {`${networkText(refused)} Everything stays in your own data folder.`}
    </Text>
  );
}
