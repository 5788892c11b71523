import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import type { QuestionSet } from '../../../../core/domain/question-set.ts';
import { formatCount } from '../../ui/formatting.ts';
import { Surface } from '../../ui/surface.tsx';
import classes from './questions.module.css';

/** One set: its questions in order, to be moved and taken out. */
export function SetCard({
  set,
  questions,
  onChange,
  onRename,
  onDelete,
}: {
  readonly set: QuestionSet;
  /** In the order of the set; those that were deleted are not among them. */
  readonly questions: readonly BankQuestion[];
  readonly onChange: (questionIds: readonly string[]) => void;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}) {
  const ids = questions.map(({ id }) => id);
  const move = (from: number, to: number): void => {
    const [moved] = ids.slice(from, from + 1);
    if (moved !== undefined) onChange(ids.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <Surface>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <div>
            <Title order={2} size="h4">
              {set.name}
            </Title>
            <Text size="sm" c="dimmed">
              {formatCount(questions.length, 'question')}
            </Text>
          </div>
          <Group gap="sm">
            <Button size="xs" variant="default" onClick={onRename}>
              Rename
            </Button>
            <Button size="xs" variant="default" onClick={onDelete}>
              Delete
            </Button>
          </Group>
        </Group>
        {questions.length === 0 ? (
          <Text>There is nothing in it. Choose questions in the other tabs and add them here.</Text>
        ) : (
          <ol className={classes['places']}>
            {questions.map(({ id, text }, place) => (
              <li key={id} className={classes['place']}>
                <div>
                  <span>{text}</span>
                  <Group gap={2} wrap="nowrap" className={classes['moves'] ?? ''}>
                    <ActionIcon
                      variant="subtle"
                      aria-label={`Move up: ${text}`}
                      disabled={place === 0}
                      onClick={() => move(place, place - 1)}
                    >
                      <IconArrowUp size={16} />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      aria-label={`Move down: ${text}`}
                      disabled={place === questions.length - 1}
                      onClick={() => move(place, place + 1)}
                    >
                      <IconArrowDown size={16} />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      aria-label={`Take out: ${text}`}
                      onClick={() => onChange(ids.toSpliced(place, 1))}
                    >
                      <IconX size={16} />
                    </ActionIcon>
                  </Group>
                </div>
              </li>
            ))}
          </ol>
        )}
      </Stack>
    </Surface>
  );
}
