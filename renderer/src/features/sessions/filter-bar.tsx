import { Button, Group, Kbd, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { MAX_SEARCH_TEXT } from '../../../../core/ipc/session-list-calls.ts';
import { FilterFields } from './filter-fields.tsx';
import { countChoices } from './session-filter.ts';
import type { SessionFilter } from './session-filter.ts';
import classes from './sessions.module.css';

const SEARCH_KEY = '/';

/** Search and filters above the list of sessions. */
export function FilterBar({
  filter,
  onChange,
}: {
  readonly filter: SessionFilter;
  readonly onChange: (change: Partial<SessionFilter>) => void;
}) {
  const choices = countChoices(filter);
  const [isOpen, { toggle }] = useDisclosure(choices > 0);
  const search = useRef<HTMLInputElement>(null);
  useSearchKey(search);
  return (
    <search className={classes['filters']}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput
          ref={search}
          type="search"
          label="Search sessions"
          placeholder="Name, company, role, question, notes or markers"
          aria-keyshortcuts={SEARCH_KEY}
          leftSection={<IconSearch aria-hidden size={18} />}
          rightSection={filter.text === '' ? <Kbd aria-hidden>{SEARCH_KEY}</Kbd> : null}
          maxLength={MAX_SEARCH_TEXT}
          value={filter.text}
          className={classes['search'] ?? ''}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onChange({ text: '' });
          }}
        />
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal aria-hidden size={18} />}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          {choices === 0 ? 'Filters' : `Filters (${choices})`}
        </Button>
      </Group>
      {isOpen ? <FilterFields filter={filter} onChange={onChange} /> : null}
    </search>
  );
}

/** Wherever the focus is, except where the sign itself is wanted. */
function useSearchKey(search: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const isWriting =
        target instanceof HTMLElement &&
        target.matches('input, textarea, select, [contenteditable]');
      if (event.key !== SEARCH_KEY || isWriting || document.querySelector('[role="dialog"]'))
        return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [search]);
}
