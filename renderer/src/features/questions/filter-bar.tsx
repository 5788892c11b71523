import { Button, Chip, Group, Select, Text, TextInput } from '@mantine/core';
import { PROFESSIONS, SKILLS } from '../../../../core/domain/question-tags.ts';
import { formatCount } from '../../ui/formatting.ts';
import {
  BANK_CATEGORY_LABELS,
  PROFESSION_LABELS,
  SIDE_CATEGORIES,
  SKILL_LABELS,
  toOptions,
} from './labels.ts';
import type { Side } from './labels.ts';
import { isFiltering, NO_FILTER } from './question-filter.ts';
import type { QuestionFilter } from './question-filter.ts';
import classes from './questions.module.css';

/** What is looked for among the questions of one side. */
export function FilterBar({
  side,
  filter,
  found,
  total,
  onChange,
}: {
  readonly side: Side;
  readonly filter: QuestionFilter;
  readonly found: number;
  readonly total: number;
  readonly onChange: (filter: QuestionFilter) => void;
}) {
  const change = (part: Partial<QuestionFilter>): void => onChange({ ...filter, ...part });
  return (
    <div role="search" aria-label="Questions" className={classes['filters']}>
      <TextInput
        label="Search"
        type="search"
        maxLength={200}
        value={filter.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <Select
        label="Category"
        placeholder="All"
        clearable
        clearButtonProps={{ 'aria-label': 'All categories' }}
        value={filter.category}
        data={toOptions(SIDE_CATEGORIES[side], BANK_CATEGORY_LABELS)}
        onChange={(category) => change({ category })}
      />
      <Select
        label="Line of work"
        placeholder="All"
        clearable
        clearButtonProps={{ 'aria-label': 'All lines of work' }}
        value={filter.profession}
        data={toOptions(PROFESSIONS, PROFESSION_LABELS)}
        onChange={(profession) => change({ profession })}
      />
      <Select
        label="Shows"
        placeholder="Anything"
        clearable
        clearButtonProps={{ 'aria-label': 'All skills' }}
        value={filter.skill}
        data={toOptions(SKILLS, SKILL_LABELS)}
        onChange={(skill) => change({ skill })}
      />
      <Group gap="xs" className={classes['wide'] ?? ''}>
        <Chip
          checked={filter.onlyFavourites}
          onChange={(onlyFavourites) => change({ onlyFavourites })}
        >
          Favourites
        </Chip>
        <Chip checked={filter.onlyOwn} onChange={(onlyOwn) => change({ onlyOwn })}>
          My own
        </Chip>
        <Text size="sm" role="status" ml="xs">
          {found === total
            ? formatCount(total, 'question')
            : `${found} of ${formatCount(total, 'question')}`}
        </Text>
        {isFiltering(filter) ? (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(NO_FILTER)}>
            Clear the filter
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
