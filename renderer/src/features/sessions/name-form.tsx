import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ListedSession } from '../../../../core/ipc/session-list-calls.ts';
import { MAX_TITLE, sessionTitle } from '../../../../core/sessions/session-title.ts';
import classes from './sessions.module.css';

/** The name of a session, changed where it stands. Enter keeps it, Escape leaves it as it was. */
export function NameForm({
  session,
  onSave,
  onCancel,
}: {
  readonly session: ListedSession;
  readonly onSave: (title: string) => void;
  readonly onCancel: () => void;
}) {
  const [title, setTitle] = useState(sessionTitle(session));
  const usual = sessionTitle({ ...session, title: null });
  return (
    <form
      className={classes['nameForm']}
      onSubmit={(event) => {
        event.preventDefault();
        // The usual name is no name of its own: it goes on following company and role.
        onSave(title.trim() === usual ? '' : title.trim());
      }}
    >
      <Group gap="xs">
        <TextInput
          aria-label="Name of the session"
          placeholder={usual}
          value={title}
          maxLength={MAX_TITLE}
          className={classes['nameInput'] ?? ''}
          ref={focusAndSelect}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
        <Button type="submit">Save the name</Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}

function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
