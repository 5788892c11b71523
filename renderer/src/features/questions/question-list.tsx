import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { emptyOutline } from '../../../../core/domain/answer-outline.ts';
import { isAskedQuestion } from '../../../../core/domain/bank-question.ts';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import type { QuestionLibrary } from '../../../../core/ipc/question-calls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { Side } from './labels.ts';
import { OutlineEditor } from './outline-editor.tsx';
import { QuestionDetails } from './question-details.tsx';
import { filterQuestions, NO_FILTER, onSide } from './question-filter.ts';
import type { QuestionFilter } from './question-filter.ts';
import { QuestionRow } from './question-row.tsx';
import classes from './questions.module.css';
import type { QuestionActions } from './use-question-library.ts';

/** Rows are shown in portions (own choice), so that a long list opens at once. */
const PORTION = 50;

/** The questions of one side, to be searched, opened, marked and chosen. */
export function QuestionList({
  side,
  library,
  actions,
  filter,
  chosenIds,
  onFilter,
  onChoose,
  onEdit,
}: {
  readonly side: Side;
  readonly library: QuestionLibrary;
  readonly actions: QuestionActions;
  readonly filter: QuestionFilter;
  readonly chosenIds: readonly string[];
  readonly onFilter: (filter: QuestionFilter) => void;
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onEdit: (question: BankQuestion) => void;
}) {
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(PORTION);
  const favouriteIds = new Set(library.favouriteIds);
  const outlines = new Map(library.outlines.map((outline) => [outline.questionId, outline]));
  const all = onSide(library.questions, side);
  const found = filterQuestions(all, filter, favouriteIds);

  return (
    <Stack gap="md">
      <FilterBar
        side={side}
        filter={filter}
        found={found.length}
        total={all.length}
        onChange={(changed) => {
          onFilter(changed);
          setShown(PORTION);
        }}
      />
      {found.length === 0 ? (
        <EmptyState
          title="No question fits"
          action={<Button onClick={() => onFilter(NO_FILTER)}>Clear the filter</Button>}
        >
          {filter.onlyFavourites
            ? 'The star beside a question makes it a favourite.'
            : 'Try fewer words, or another category. What is missing you can add as a question of your own.'}
        </EmptyState>
      ) : (
        <ul className={classes['list']} aria-label="Questions">
          {found.slice(0, shown).map((question) => (
            <QuestionRow
              key={question.id}
              question={question}
              isFavourite={favouriteIds.has(question.id)}
              hasOutline={outlines.has(question.id)}
              isChosen={chosenIds.includes(question.id)}
              isOpen={openIds.has(question.id)}
              onFavourite={(isFavourite) => void actions.setFavourite(question, isFavourite)}
              onChoose={(isChosen) =>
                onChoose(
                  isChosen
                    ? [...chosenIds, question.id]
                    : chosenIds.filter((id) => id !== question.id),
                )
              }
              onOpen={(isOpen) =>
                setOpenIds((before) => {
                  const after = new Set(before);
                  if (isOpen) after.add(question.id);
                  else after.delete(question.id);
                  return after;
                })
              }
            >
              <QuestionDetails
                question={question}
                onEdit={() => onEdit(question)}
                onDelete={() => void actions.remove(question)}
              />
              {isAskedQuestion(question) ? (
                <OutlineEditor
                  outline={outlines.get(question.id) ?? emptyOutline(question.id)}
                  onSave={actions.saveOutline}
                />
              ) : null}
            </QuestionRow>
          ))}
        </ul>
      )}
      {found.length > shown ? (
        <Button variant="default" onClick={() => setShown(shown + PORTION)}>
          Show {Math.min(PORTION, found.length - shown)} more
        </Button>
      ) : null}
    </Stack>
  );
}
