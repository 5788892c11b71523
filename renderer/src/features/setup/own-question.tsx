import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { QUESTION_CATEGORIES } from '../../../../core/domain/question.ts';
import { isAskedQuestion, NO_TAGS } from '../../../../core/domain/bank-question.ts';
import type { AskedQuestion } from '../../../../core/domain/bank-question.ts';
import type { QuestionCategory } from '../../../../core/domain/question.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { CATEGORY_LABELS } from '../../ui/formatting.ts';
import { notifyOfError } from '../../ui/notify.ts';

/** A question of one's own; it joins the bank and is chosen at once. */
export function OwnQuestion({ onAdded }: { readonly onAdded: (question: AskedQuestion) => void }) {
  const bridge = useBridge();
  const [text, setText] = useState('');
  const [category, setCategory] = useState<QuestionCategory>('behavioural');
  const [isSaving, setSaving] = useState(false);

  async function add(): Promise<void> {
    setSaving(true);
    const draft = { ...NO_TAGS, category, text, isAfter: '', tip: '', trap: '' };
    const result = await bridge['questions:save']({ draft });
    setSaving(false);
    if (!result.ok) {
      notifyOfError(result.error);
      return;
    }
    setText('');
    if (isAskedQuestion(result.value)) onAdded(result.value);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void add();
      }}
    >
      <Group align="flex-end" gap="sm" wrap="wrap">
        <TextInput
          label="Your own question"
          flex="1 1 18rem"
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          label="Its category"
          w="11rem"
          allowDeselect={false}
          value={category}
          data={QUESTION_CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] }))}
          onChange={(value) => {
            if (value !== null) setCategory(value);
          }}
        />
        <Button type="submit" variant="default" loading={isSaving} disabled={text.trim() === ''}>
          Add question
        </Button>
      </Group>
    </form>
  );
}
