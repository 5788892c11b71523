import { Checkbox, Stack, Text } from '@mantine/core';
import { SECTION_DESCRIPTIONS, sectionsOf } from '../../../../core/notes/sections.ts';
import type { NotesSection } from '../../../../core/notes/sections.ts';
import type { Review } from '../../../../core/review/types.ts';
import classes from './notes.module.css';

/** A switch for everything this session could have in its notes. */
export function SectionList({
  review,
  hidden,
  onChange,
}: {
  readonly review: Review;
  readonly hidden: readonly NotesSection[];
  readonly onChange: (hidden: readonly NotesSection[]) => void;
}) {
  return (
    <fieldset className={classes['sections']}>
      <Text component="legend" fw={600} mb="xs">
        What goes in
      </Text>
      <Stack gap="xs">
        {sectionsOf(review).map((section) => {
          const { label, detail } = SECTION_DESCRIPTIONS[section];
          const rest = hidden.filter((one) => one !== section);
          return (
            <Checkbox
              key={section}
              label={label}
              description={detail}
              checked={!hidden.includes(section)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? rest : [...rest, section])
              }
            />
          );
        })}
      </Stack>
    </fieldset>
  );
}
