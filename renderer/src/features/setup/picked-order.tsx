import { ActionIcon, Group, Select, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { flushSync } from 'react-dom';
import type { AskedQuestion } from '../../../../core/domain/bank-question.ts';
import type { SetupForm } from './setup-choices.ts';
import classes from './setup.module.css';

const IN_TURN = 'in-turn';

/** The picked questions in the order in which they are asked; in a panel also who asks each. */
export function PickedOrder({
  form,
  questions,
  onChange,
}: {
  readonly form: SetupForm;
  readonly questions: readonly AskedQuestion[];
  readonly onChange: (change: Partial<SetupForm>) => void;
}) {
  const { pickedIds } = form;
  if (pickedIds.length === 0) return null;
  return (
    <Stack gap={4} component="ol" className={classes['order'] ?? ''} aria-label="Order">
      {pickedIds.map((id, place) => {
        const text = questions.find((question) => question.id === id)?.text ?? '';
        const move = (arrow: HTMLButtonElement, by: -1 | 1): void => {
          const pickedNow = swap(pickedIds, by < 0 ? place - 1 : place);
          // Drawn at once: at an end the arrow rests, and the keyboard goes to the one beside it.
          flushSync(() => onChange({ pickedIds: pickedNow }));
          const beside = by < 0 ? arrow.nextElementSibling : arrow.previousElementSibling;
          if (arrow.disabled && beside instanceof HTMLButtonElement) beside.focus();
        };
        return (
          <li key={id} className={classes['orderRow']}>
            <Text size="sm" className={classes['orderText'] ?? ''}>
              {place + 1}. {text}
            </Text>
            <Group gap={4} wrap="nowrap">
              {form.format === 'panel' ? (
                <WhoAsks form={form} questionId={id} text={text} onChange={onChange} />
              ) : null}
              <ActionIcon
                variant="default"
                aria-label={`Ask earlier: ${text}`}
                disabled={place === 0}
                onClick={({ currentTarget }) => move(currentTarget, -1)}
              >
                <IconArrowUp aria-hidden size={16} />
              </ActionIcon>
              <ActionIcon
                variant="default"
                aria-label={`Ask later: ${text}`}
                disabled={place === pickedIds.length - 1}
                onClick={({ currentTarget }) => move(currentTarget, 1)}
              >
                <IconArrowDown aria-hidden size={16} />
              </ActionIcon>
            </Group>
          </li>
        );
      })}
    </Stack>
  );
}

function WhoAsks({
  form,
  questionId,
  text,
  onChange,
}: {
  readonly form: SetupForm;
  readonly questionId: string;
  readonly text: string;
  readonly onChange: (change: Partial<SetupForm>) => void;
}) {
  const people = form.interviewers.slice(0, form.panelSize);
  const named = form.askedBy[questionId];
  return (
    <Select
      aria-label={`Who asks: ${text}`}
      size="xs"
      w="9rem"
      allowDeselect={false}
      value={named === undefined || named >= people.length ? IN_TURN : String(named)}
      data={[
        { value: IN_TURN, label: 'In turn' },
        ...people.map(({ name }, index) => ({ value: String(index), label: name })),
      ]}
      onChange={(value) => {
        const { [questionId]: _before, ...others } = form.askedBy;
        onChange({
          askedBy:
            value === null || value === IN_TURN
              ? others
              : { ...others, [questionId]: Number(value) },
        });
      }}
    />
  );
}

/** The item at `place` and the one after it, the other way round. */
const swap = (ids: readonly string[], place: number): readonly string[] =>
  ids.map((id, index) => {
    if (index === place) return ids[place + 1] ?? id;
    return index === place + 1 ? (ids[place] ?? id) : id;
  });
