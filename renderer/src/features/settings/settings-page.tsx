import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SETTING_GROUPS } from '../../../../core/domain/settings.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import { AccuracySettings } from '../accuracy/accuracy-settings.tsx';
import { About } from './about.tsx';
import { ResetAll } from './reset-all.tsx';
import { findSettings } from './setting-search.ts';
import type { FoundGroup } from './setting-search.ts';
import { SettingRow } from './setting-row.tsx';
import { useChange } from './use-change.ts';
import classes from './settings.module.css';

/** Every change is stored at once; there is nothing to save or to lose. */
export function SettingsPage() {
  const [search, setSearch] = useState('');
  const change = useChange();
  const groups = findSettings(SETTING_GROUPS, search.trim());
  const isSearching = search.trim() !== '';
  return (
    <Stack gap="lg" maw="46rem">
      <PageTitle title="Settings" lead="Every change is stored at once." aside={<ResetAll />} />
      <TextInput
        type="search"
        label="Search the settings"
        placeholder="lens, smile, seconds…"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {isSearching ? (
        <Text role="status">
          {groups.length === 0
            ? 'No setting has all of these words. Try fewer, or another one.'
            : `Found in: ${groups.map(({ title }) => title).join(', ')}.`}
        </Text>
      ) : (
        <Jumps groups={groups} />
      )}
      {groups.map(({ id, title, names }) => (
        <div key={id} id={groupId(id)} tabIndex={-1}>
          <Section title={title}>
            <div>
              {names.map((name) => (
                <SettingRow key={name} name={name} search={search.trim()} />
              ))}
            </div>
          </Section>
        </div>
      ))}
      {isSearching ? null : (
        <>
          <AccuracySettings onChange={change} />
          <About />
        </>
      )}
    </Stack>
  );
}

const groupId = (id: string): string => `settings-${id}`;

/** The address belongs to the screen, so a jump is a move of the focus and no link. */
function Jumps({ groups }: { readonly groups: readonly FoundGroup[] }) {
  return (
    <nav aria-label="Groups of settings">
      <ul className={classes['jumps']}>
        {groups.map(({ id, title }) => (
          <li key={id}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => document.getElementById(groupId(id))?.focus()}
            >
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
