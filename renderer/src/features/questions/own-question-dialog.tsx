import { Button, Group, Modal, MultiSelect, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ANSWER_SECONDS, BANK_CATEGORIES } from '../../../../core/domain/bank-question.ts';
import { MAX_QUESTION_TEXT } from '../../../../core/domain/own-question.ts';
import type { OwnQuestionDraft } from '../../../../core/domain/own-question.ts';
import { PROFESSIONS, SKILLS } from '../../../../core/domain/question-tags.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDuration } from '../../ui/formatting.ts';
import {
  BANK_CATEGORY_LABELS,
  PROFESSION_LABELS,
  SIDE_CATEGORIES,
  SKILL_LABELS,
  toOptions,
} from './labels.ts';
import { draftProblems } from './own-question-draft.ts';
import type { DraftProblems } from './own-question-draft.ts';
import classes from './questions.module.css';

const TEXTS = [
  { field: 'isAfter', label: 'What it is after' },
  { field: 'tip', label: 'Tip' },
  { field: 'trap', label: 'Trap' },
] as const;

const STEP_SECONDS = 30;
const LENGTHS = Array.from(
  { length: (ANSWER_SECONDS.max - ANSWER_SECONDS.min) / STEP_SECONDS + 1 },
  (_, index) => ANSWER_SECONDS.min + index * STEP_SECONDS,
);

/** A question of one's own, new or changed. Nothing is lost by an entry that cannot be stored. */
export function OwnQuestionDialog({
  initial,
  isNew,
  onSave,
  onClose,
}: {
  readonly initial: OwnQuestionDraft;
  readonly isNew: boolean;
  readonly onSave: (draft: OwnQuestionDraft) => Promise<CallError | null>;
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<DraftProblems>({});
  const [error, setError] = useState<CallError | null>(null);
  const [isSaving, setSaving] = useState(false);
  const change = (part: Partial<OwnQuestionDraft>): void => setDraft({ ...draft, ...part });

  async function save(): Promise<void> {
    const found = draftProblems(draft);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setSaving(true);
    const failure = await onSave(draft);
    setSaving(false);
    setError(failure);
    if (failure === null) onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={isNew ? 'A question of my own' : 'Change my question'}
      size="lg"
      // A click beside it would throw away what was written.
      closeOnClickOutside={false}
      attributes={{ header: { role: 'none' } }}
      styles={{ title: { fontSize: 'var(--mantine-h4-font-size)', fontWeight: 650 } }}
      closeButtonProps={{ 'aria-label': 'Close without storing' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Textarea
            label="Question"
            data-autofocus
            withAsterisk
            className={classes['grows'] ?? ''}
            rows={2}
            maxLength={MAX_QUESTION_TEXT}
            value={draft.text}
            error={problems.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <Select
            label="Category"
            allowDeselect={false}
            value={draft.category}
            data={[
              {
                group: 'They ask',
                items: toOptions(SIDE_CATEGORIES['they-ask'], BANK_CATEGORY_LABELS),
              },
              {
                group: 'You ask',
                items: toOptions(SIDE_CATEGORIES['you-ask'], BANK_CATEGORY_LABELS),
              },
            ]}
            onChange={(value) => {
              const category = BANK_CATEGORIES.find((one) => one === value);
              if (category !== undefined) change({ category });
            }}
          />
          {TEXTS.map(({ field, label }) => (
            <Textarea
              key={field}
              label={label}
              description="May stay empty."
              className={classes['grows'] ?? ''}
              rows={1}
              maxLength={MAX_QUESTION_TEXT}
              value={draft[field]}
              error={problems[field]}
              onChange={(event) => change({ [field]: event.currentTarget.value })}
            />
          ))}
          <MultiSelect
            label="Lines of work"
            placeholder={draft.professions.length === 0 ? 'For everybody' : ''}
            value={[...draft.professions]}
            data={toOptions(PROFESSIONS, PROFESSION_LABELS)}
            onChange={(values) =>
              change({ professions: PROFESSIONS.filter((one) => values.includes(one)) })
            }
          />
          <MultiSelect
            label="What an answer can show"
            value={[...draft.skills]}
            data={toOptions(SKILLS, SKILL_LABELS)}
            onChange={(values) => change({ skills: SKILLS.filter((one) => values.includes(one)) })}
          />
          <Select
            label="Good length of an answer"
            placeholder="No suggestion"
            clearable
            clearButtonProps={{ 'aria-label': 'No suggestion' }}
            value={draft.answerSeconds === null ? null : String(draft.answerSeconds)}
            data={lengthOptions(initial.answerSeconds)}
            onChange={(value) => change({ answerSeconds: value === null ? null : Number(value) })}
          />
          {error === null ? null : <ErrorNotice error={error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isSaving}>
              {isNew ? 'Add the question' : 'Store the change'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** A file may bring a length between the steps; it stays to be chosen. */
const lengthOptions = (given: number | null) =>
  [...new Set([...LENGTHS, ...(given === null ? [] : [given])])]
    .toSorted((one, other) => one - other)
    .map((seconds) => ({ value: String(seconds), label: formatDuration(seconds * 1000) }));
