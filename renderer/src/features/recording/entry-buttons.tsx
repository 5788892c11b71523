import { Group } from '@mantine/core';
import { LinkButton } from '../../ui/link-button.tsx';

/** The two ways to a session: hold an interview, or analyse one that was recorded. */
export function EntryButtons() {
  return (
    <Group gap="sm">
      <LinkButton href="/recording" variant="default">
        Analyse a recording
      </LinkButton>
      <LinkButton href="/new">New interview</LinkButton>
    </Group>
  );
}
