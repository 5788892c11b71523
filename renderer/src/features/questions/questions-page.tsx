import { Button, Group, Stack, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import { MAX_IN_SET } from '../../../../core/domain/question-set.ts';
import type { QuestionSet } from '../../../../core/domain/question-set.ts';
import type { QuestionLibrary } from '../../../../core/ipc/question-calls.ts';
import { DropOverlay } from '../../ui/drop-overlay.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfError, notifyOfSuccess } from '../../ui/notify.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useDroppedFile } from '../../ui/use-dropped-file.ts';
import { FileMenu } from './file-menu.tsx';
import { ImportDialog } from './import-dialog.tsx';
import type { Side } from './labels.ts';
import { NameSetDialog } from './name-set-dialog.tsx';
import { OwnQuestionDialog } from './own-question-dialog.tsx';
import { newDraft, questionToDraft } from './own-question-draft.ts';
import { NO_FILTER, onSide } from './question-filter.ts';
import type { QuestionFilter } from './question-filter.ts';
import { QuestionList } from './question-list.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SetList } from './set-list.tsx';
import { useQuestionFile } from './use-question-file.ts';
import { useQuestionLibrary } from './use-question-library.ts';
import type { QuestionActions } from './use-question-library.ts';

const HEAD = {
  title: 'Questions',
  lead: 'What a second interview asks, what you may ask, and what each question is after.',
} as const;

type Tab = Side | 'sets';
const SIDES: readonly Side[] = ['they-ask', 'you-ask'];
const TAB_LABELS: Readonly<Record<Tab, string>> = {
  'they-ask': 'They ask',
  'you-ask': 'You ask',
  sets: 'My sets',
};
type Dialog =
  | { readonly kind: 'new-question' }
  | { readonly kind: 'edit-question'; readonly question: BankQuestion }
  | { readonly kind: 'name-set'; readonly set: QuestionSet };

/** The question bank: what they ask, what you ask, and the user's own lists. */
export function QuestionsPage() {
  const { state, reload, actions } = useQuestionLibrary();
  return (
    <>
      {state.kind === 'ready' ? null : <PageTitle {...HEAD} />}
      {state.kind === 'loading' ? <Loading label="Opening the question bank" /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} onRetry={reload} /> : null}
      {state.kind === 'ready' ? (
        <Bank library={state.value} actions={actions} onImported={reload} />
      ) : null}
    </>
  );
}

function Bank({
  library,
  actions,
  onImported,
}: {
  readonly library: QuestionLibrary;
  readonly actions: QuestionActions;
  readonly onImported: () => void;
}) {
  const [imports, setImports] = useState(0);
  const file = useQuestionFile(() => {
    // Rows that are open show what was taken in.
    setImports((before) => before + 1);
    onImported();
  });
  const isFileOver = useDroppedFile((dropped) => void file.actions.openDropped(dropped));
  const [tab, setTab] = useState<Tab>('they-ask');
  const [everChosenIds, setChosenIds] = useState<readonly string[]>([]);
  const [filters, setFilters] = useState<Readonly<Record<Side, QuestionFilter>>>({
    'they-ask': NO_FILTER,
    'you-ask': NO_FILTER,
  });
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const closeDialog = () => setDialog(null);
  // One that was deleted since is not chosen any more.
  const chosenIds = everChosenIds.filter((id) => library.questions.some((one) => one.id === id));
  const counts: Readonly<Record<Tab, number>> = {
    'they-ask': onSide(library.questions, 'they-ask').length,
    'you-ask': onSide(library.questions, 'you-ask').length,
    sets: library.sets.length,
  };

  async function saveSet(set: QuestionSet): ReturnType<QuestionActions['saveSet']> {
    const error = await actions.saveSet(set);
    if (error === null) {
      setChosenIds([]);
      notifyOfSuccess(`The set “${set.name}” is stored.`);
    }
    return error;
  }

  async function addTo(set: QuestionSet): Promise<void> {
    const questionIds = [...new Set([...set.questionIds, ...chosenIds])];
    const error =
      questionIds.length > MAX_IN_SET ? SET_IS_FULL : await saveSet({ ...set, questionIds });
    if (error !== null) notifyOfError(error);
  }

  return (
    <Stack gap="lg">
      <PageTitle
        {...HEAD}
        aside={
          <Group gap="sm">
            <FileMenu actions={file.actions} />
            <Button onClick={() => setDialog({ kind: 'new-question' })}>Add a question</Button>
          </Group>
        }
      />
      {isFileOver ? <DropOverlay>Drop the file to import its questions</DropOverlay> : null}
      <ImportDialog {...file} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          if (value === 'they-ask' || value === 'you-ask' || value === 'sets') setTab(value);
        }}
      >
        <Tabs.List mb="md">
          {([...SIDES, 'sets'] as const).map((one) => (
            <Tabs.Tab key={one} value={one}>
              {TAB_LABELS[one]} ({counts[one]})
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {SIDES.map((side) => (
          <Tabs.Panel key={side} value={side}>
            <QuestionList
              key={imports}
              side={side}
              library={library}
              actions={actions}
              filter={filters[side]}
              chosenIds={chosenIds}
              onFilter={(filter) => setFilters({ ...filters, [side]: filter })}
              onChoose={setChosenIds}
              onEdit={(question) => setDialog({ kind: 'edit-question', question })}
            />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="sets">
          <SetList
            library={library}
            actions={actions}
            onRename={(set) => setDialog({ kind: 'name-set', set })}
          />
        </Tabs.Panel>
      </Tabs>
      <SelectionBar
        count={chosenIds.length}
        sets={library.sets}
        onNewSet={() =>
          setDialog({
            kind: 'name-set',
            set: { id: crypto.randomUUID(), name: '', questionIds: chosenIds },
          })
        }
        onAddTo={(set) => void addTo(set)}
        onClear={() => setChosenIds([])}
      />
      {dialog?.kind === 'new-question' ? (
        <OwnQuestionDialog
          isNew
          initial={newDraft(tab === 'you-ask' ? 'you-ask' : 'they-ask')}
          onSave={actions.add}
          onClose={closeDialog}
        />
      ) : null}
      {dialog?.kind === 'edit-question' ? (
        <OwnQuestionDialog
          isNew={false}
          initial={questionToDraft(dialog.question)}
          onSave={(draft) => actions.change(dialog.question, draft)}
          onClose={closeDialog}
        />
      ) : null}
      {dialog?.kind === 'name-set' ? (
        <NameSetDialog set={dialog.set} onSave={saveSet} onClose={closeDialog} />
      ) : null}
    </Stack>
  );
}

const SET_IS_FULL = {
  type: 'InvalidInput',
  title: 'The set would be too long',
  text: `A set holds up to ${MAX_IN_SET} questions. Nothing was changed.`,
} as const;
