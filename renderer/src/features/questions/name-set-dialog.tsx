import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MAX_SET_NAME, questionSetSchema } from '../../../../core/domain/question-set.ts';
import type { QuestionSet } from '../../../../core/domain/question-set.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { formatCount } from '../../ui/formatting.ts';

/** Names a set, a new one or one from before. */
export function NameSetDialog({
  set,
  onSave,
  onClose,
}: {
  readonly set: QuestionSet;
  readonly onSave: (set: QuestionSet) => Promise<CallError | null>;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(set.name);
  const [problem, setProblem] = useState<string | null>(null);

  async function save(): Promise<void> {
    const parsed = questionSetSchema.shape.name.safeParse(name);
    if (!parsed.success) {
      setProblem(`The name ${parsed.error.issues[0]?.message ?? 'cannot be used'}.`);
      return;
    }
    const error = await onSave({ ...set, name: parsed.data });
    setProblem(error === null ? null : error.text);
    if (error === null) onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={set.name === '' ? 'A new set' : 'Rename the set'}
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
        <Stack gap="md">
          <Text size="sm">
            {formatCount(set.questionIds.length, 'question')}, in the order in which they were
            chosen.
          </Text>
          <TextInput
            label="Name"
            placeholder="For example: panel on Thursday"
            data-autofocus
            maxLength={MAX_SET_NAME}
            value={name}
            error={problem}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Store the set</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
