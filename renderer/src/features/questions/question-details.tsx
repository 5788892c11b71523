import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import { formatDuration } from '../../ui/formatting.ts';
import { SKILL_LABELS } from './labels.ts';
import classes from './questions.module.css';

/** What a question is after, how to meet it, and what is to be done with one's own. */
export function QuestionDetails({
  question,
  onEdit,
  onDelete,
}: {
  readonly question: BankQuestion;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}) {
  const facts = [
    { label: 'What it is after', text: question.isAfter },
    { label: 'Tip', text: question.tip },
    { label: 'Trap', text: question.trap },
    { label: 'Shows', text: question.skills.map((skill) => SKILL_LABELS[skill]).join(', ') },
    {
      label: 'Good length',
      text:
        question.answerSeconds === null
          ? ''
          : `about ${formatDuration(question.answerSeconds * 1000)}`,
    },
  ].filter(({ text }) => text !== '');
  return (
    <Stack gap="sm">
      {facts.length === 0 ? (
        <Text c="dimmed">Nothing is written down about this question yet.</Text>
      ) : (
        <dl className={classes['advice']}>
          {facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {question.origin === 'own' ? (
        <Group gap="sm">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil aria-hidden size={16} />}
            onClick={onEdit}
          >
            Edit
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash aria-hidden size={16} />}
            onClick={onDelete}
          >
            Delete
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
