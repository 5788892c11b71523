import { Badge, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { QUESTION_COUNT } from '../../../../core/domain/plan.ts';
import type { QuestionSet } from '../../../../core/domain/question-set.ts';
import { QUESTION_CATEGORIES } from '../../../../core/domain/question.ts';
import type { AskedQuestion, BankQuestion } from '../../../../core/domain/bank-question.ts';
import { CATEGORY_LABELS } from '../../ui/formatting.ts';
import { OwnQuestion } from './own-question.tsx';
import classes from './setup.module.css';

const ALL = 'all';
const FAVOURITES = 'favourites';

/** The bank as a list to choose from. Questions are asked in the order in which they are chosen. */
export function QuestionPicker({
  questions,
  favouriteIds,
  sets,
  pickedIds,
  onPick,
  onAdded,
}: {
  readonly questions: readonly AskedQuestion[];
  readonly favouriteIds: readonly string[];
  readonly sets: readonly QuestionSet[];
  readonly pickedIds: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
  readonly onAdded: (question: BankQuestion) => void;
}) {
  const [filter, setFilter] = useState<string>(ALL);
  const isFull = pickedIds.length >= QUESTION_COUNT.max;
  const shown = questions.filter(
    ({ id, category }) =>
      filter === ALL || (filter === FAVOURITES ? favouriteIds.includes(id) : category === filter),
  );
  const usable = sets
    .map(({ id, name, questionIds }) => ({
      id,
      name,
      questionIds: questionIds.filter((one) => questions.some((question) => question.id === one)),
    }))
    .filter(({ questionIds }) => questionIds.length > 0);
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end" wrap="wrap">
        <Select
          label="Show"
          w="14rem"
          allowDeselect={false}
          value={filter}
          data={[
            { value: ALL, label: `All categories (${questions.length})` },
            { value: FAVOURITES, label: 'My favourites' },
            ...QUESTION_CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] })),
          ]}
          onChange={(value) => setFilter(value ?? ALL)}
        />
        {usable.length === 0 ? null : (
          <Select
            label="Take a set"
            placeholder="Choose one"
            w="14rem"
            value={null}
            data={usable.map(({ id, name, questionIds }) => ({
              value: id,
              label: `${name} (${questionIds.length})`,
            }))}
            onChange={(chosen) => {
              const set = usable.find(({ id }) => id === chosen);
              if (set !== undefined) onPick(set.questionIds.slice(0, QUESTION_COUNT.max));
            }}
          />
        )}
        <Text size="sm" role="status">
          {pickedIds.length} of up to {QUESTION_COUNT.max} chosen
        </Text>
      </Group>
      <div className={classes['bank']} role="group" aria-label="Questions">
        {shown.length === 0 ? (
          <Text>
            No favourites yet: the star beside a question in the question bank makes it one.
          </Text>
        ) : null}
        {shown.map((question) => {
          const place = pickedIds.indexOf(question.id);
          return (
            <div key={question.id} className={classes['bankRow']}>
              <Checkbox
                label={question.text}
                description={question.isAfter === '' ? 'Your own question' : question.isAfter}
                checked={place >= 0}
                disabled={isFull && place < 0}
                onChange={(event) =>
                  onPick(
                    event.currentTarget.checked
                      ? [...pickedIds, question.id]
                      : pickedIds.filter((id) => id !== question.id),
                  )
                }
              />
              {place < 0 ? null : (
                <Badge variant="light" className={classes['place'] ?? ''}>
                  No. {place + 1}
                </Badge>
              )}
            </div>
          );
        })}
      </div>
      <OwnQuestion
        label="Your own question"
        categories={QUESTION_CATEGORIES}
        onAdded={(question) => {
          onAdded(question);
          if (!isFull) onPick([...pickedIds, question.id]);
        }}
      />
    </Stack>
  );
}
