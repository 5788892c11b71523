import { Badge, Box, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '../../../../core/ipc/contract.ts';
import type { QuestionFileContent } from '../../../../core/ipc/question-calls.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatCount } from '../../ui/formatting.ts';
import { FaultList } from './fault-list.tsx';
import classes from './questions.module.css';
import type { OpenedFile, QuestionFileActions } from './use-question-file.ts';

/** What is in a chosen file, and whether to take it in. Nothing is stored before that. */
export function ImportDialog({
  opened,
  actions,
}: {
  readonly opened: OpenedFile | null;
  readonly actions: QuestionFileActions;
}) {
  return (
    <Modal
      opened={opened !== null}
      onClose={actions.leave}
      title="Import questions"
      size="lg"
      attributes={{ header: { role: 'none' } }}
      styles={{ title: { fontSize: 'var(--mantine-h4-font-size)', fontWeight: 650 } }}
      closeButtonProps={{ 'aria-label': 'Close without storing anything' }}
    >
      {opened?.kind === 'faulty' ? (
        <Stack gap="md">
          <Text>
            Nothing was stored: {opened.fileName} has {formatCount(opened.faultCount, 'fault')}.
            Mend {opened.faultCount === 1 ? 'it' : 'them'} in the file and open it again.
          </Text>
          <FaultList label="Faults" faults={opened.faults} />
          {opened.faultCount > opened.faults.length ? (
            <Text>and {opened.faultCount - opened.faults.length} more.</Text>
          ) : null}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={actions.leave}>
              Close
            </Button>
            <Button data-autofocus onClick={() => void actions.choose()}>
              Choose a file again
            </Button>
          </Group>
        </Stack>
      ) : null}
      {opened?.kind === 'opened' ? <Preview content={opened.content} actions={actions} /> : null}
    </Modal>
  );
}

function Preview({
  content: { id, fileName, entries, notes },
  actions,
}: {
  readonly content: QuestionFileContent;
  readonly actions: QuestionFileActions;
}) {
  const [error, setError] = useState<CallError | null>(null);
  const toStore = entries.filter(({ change }) => change !== 'same').length;
  return (
    <Stack gap="md">
      <Text>
        {fileName} holds {formatCount(entries.length, 'entry', 'entries')}
        {entries.length === 0 ? '' : `: ${countKinds(entries)}`}.{' '}
        {toStore === 0
          ? 'All of it is stored already, just like this.'
          : `${toStore === entries.length ? 'All' : toStore} of them would be stored, together or not at all.`}
      </Text>
      {entries.length === 0 ? null : (
        // Focusable, so that it can be scrolled with the keyboard.
        <Box className={classes['preview']} tabIndex={0} role="group" aria-label="In the file">
          <ul className={classes['entries']}>
            {entries.slice(0, LISTED).map(({ what, id: entryId, change, text }) => (
              <li key={`${what} ${entryId}`}>
                <Badge variant={change === 'same' ? 'outline' : 'light'}>
                  {CHANGE_LABELS[change]}
                </Badge>
                <span>
                  {WHAT_LABELS[what]}: {text}
                </span>
              </li>
            ))}
          </ul>
          {entries.length > LISTED ? (
            <Text mt="xs">and {entries.length - LISTED} more.</Text>
          ) : null}
        </Box>
      )}
      {notes.length === 0 ? null : <FaultList label="Passed over" faults={notes} />}
      {error === null ? null : <ErrorNotice error={error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={actions.leave}>
          Cancel
        </Button>
        <Button
          data-autofocus
          disabled={toStore === 0}
          onClick={() => void actions.takeIn(id).then(setError)}
        >
          Store {formatCount(toStore, 'entry', 'entries')}
        </Button>
      </Group>
    </Stack>
  );
}

/** More than anybody reads (own choice), and few enough to appear at once. */
const LISTED = 200;

const CHANGE_LABELS = { new: 'New', changed: 'Changes yours', same: 'As it is' } as const;
const WHAT_LABELS = {
  question: 'Question',
  set: 'Set',
  outline: 'Outline',
  favourite: 'Favourite',
} as const;
const WHATS = ['question', 'set', 'outline', 'favourite'] as const;

/** "2 questions, 1 set", without the kinds that there are none of. */
const countKinds = (entries: QuestionFileContent['entries']): string =>
  WHATS.map((kind) => ({ kind, count: entries.filter(({ what }) => what === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => formatCount(count, kind))
    .join(', ');
