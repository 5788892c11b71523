import { Stack } from '@mantine/core';
import type { QuestionSet } from '../../../../core/domain/question-set.ts';
import type { QuestionLibrary } from '../../../../core/ipc/question-calls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SetCard } from './set-card.tsx';
import type { QuestionActions } from './use-question-library.ts';

/** Every set of the user. */
export function SetList({
  library: { sets, questions },
  actions,
  onRename,
}: {
  readonly library: QuestionLibrary;
  readonly actions: QuestionActions;
  readonly onRename: (set: QuestionSet) => void;
}) {
  const byId = new Map(questions.map((question) => [question.id, question]));
  if (sets.length === 0)
    return (
      <EmptyState title="No sets yet">
        A set is a list of questions that belong together: for one interview, for one panel, or the
        ones you dread. Tick questions in the other tabs, or all your favourites, and make a set of
        them. In the set-up of an interview it is chosen in one click.
      </EmptyState>
    );
  return (
    <Stack gap="md">
      {sets.map((set) => (
        <SetCard
          key={set.id}
          set={set}
          questions={set.questionIds.flatMap((id) => byId.get(id) ?? [])}
          onChange={(questionIds) => void actions.changeSet(set, questionIds)}
          onRename={() => onRename(set)}
          onDelete={() => void actions.removeSet(set)}
        />
      ))}
    </Stack>
  );
}
