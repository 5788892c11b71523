import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { BundleContent } from '../../../../core/ipc/bundle-calls.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { formatCount, formatDateTime, formatDuration } from '../../ui/formatting.ts';
import { FactList } from '../recording/fact-list.tsx';
import { sizeText } from '../recording/file-facts.ts';
import { BundleProgress } from './bundle-progress.tsx';
import type { BundleActions, BundleState } from './use-bundle.ts';

/** What is in a chosen bundle, and whether to take it in. Nothing is stored before that. */
export function BundleDialog({
  state,
  actions,
}: {
  readonly state: BundleState;
  readonly actions: BundleActions;
}) {
  const isStoring = state.kind === 'storing';
  return (
    <Modal
      opened={state.kind !== 'closed'}
      onClose={() => {
        if (state.kind === 'opened') void actions.leave(state.content);
      }}
      title="Open a session bundle"
      size="lg"
      // While it is stored, only Cancel ends it.
      closeOnEscape={!isStoring}
      closeOnClickOutside={!isStoring}
      withCloseButton={!isStoring}
      attributes={{ header: { role: 'none' } }}
      styles={{ title: { fontSize: 'var(--mantine-h4-font-size)', fontWeight: 650 } }}
      closeButtonProps={{ 'aria-label': 'Close without storing anything' }}
    >
      {state.kind === 'closed' ? null : (
        <Stack gap="md">
          <FactList label="The session in it" facts={bundleFacts(state.content)} />
          {state.kind === 'storing' ? (
            <BundleProgress label="Share of the bundle that is checked and stored" />
          ) : (
            <Decision state={state} actions={actions} />
          )}
        </Stack>
      )}
    </Modal>
  );
}

function Decision({
  state: { content, error },
  actions,
}: {
  readonly state: Extract<BundleState, { kind: 'opened' }>;
  readonly actions: BundleActions;
}) {
  return (
    <>
      <Text>
        {content.isPresent
          ? 'This very session is in your list already. It stays as it is: keep the one in the bundle as a second session beside it, or leave it.'
          : 'Everything in it is checked first, then stored on this computer, whole or not at all.'}
      </Text>
      {error === null ? null : <ErrorNotice error={error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => void actions.leave(content)}>
          {content.isPresent ? 'Leave it' : 'Cancel'}
        </Button>
        <Button data-autofocus onClick={() => void actions.takeIn(content)}>
          {content.isPresent ? 'Keep both' : 'Add to my sessions'}
        </Button>
      </Group>
    </>
  );
}

const MEDIA_TEXTS: Readonly<Record<BundleContent['media'], string>> = {
  included: 'in the bundle',
  'left-out': 'left out by whoever wrote the bundle',
  none: 'none: the session was not recorded',
};

function bundleFacts(content: BundleContent): { readonly label: string; readonly value: string }[] {
  return [
    { label: 'File', value: `${content.fileName}, ${sizeText(content.bytes)}` },
    { label: 'Session', value: sessionTitle(content) },
    { label: 'Held', value: formatDateTime(content.startedAt) },
    { label: 'Length', value: formatDuration(content.durationMs) },
    { label: 'Answers', value: formatCount(content.answers, 'answer') },
    { label: 'Recording', value: MEDIA_TEXTS[content.media] },
  ];
}
