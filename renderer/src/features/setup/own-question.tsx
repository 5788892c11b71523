import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { NO_TAGS } from '../../../../core/domain/bank-question.ts';
import type { BankCategory, BankQuestion } from '../../../../core/domain/bank-question.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { BANK_CATEGORY_LABELS } from '../questions/labels.ts';

/** A question of one's own; it joins the bank and is chosen at once. */
export function OwnQuestion<Category extends BankCategory>({
  label,
  categories,
  onAdded,
}: {
  readonly label: string;
  /** What it can be about; the first one unless the user chooses. */
  readonly categories: readonly [Category, ...Category[]];
  readonly onAdded: (question: BankQuestion) => void;
}) {
  const bridge = useBridge();
  const [text, setText] = useState('');
  const [category, setCategory] = useState<Category>(categories[0]);
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
    onAdded(result.value);
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
          label={label}
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
          data={categories.map((value) => ({ value, label: BANK_CATEGORY_LABELS[value] }))}
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
