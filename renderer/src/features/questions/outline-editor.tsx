import { Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import {
  answerOutlineSchema,
  MAX_OUTLINE_PART,
  MAX_TALKING_POINT,
  MAX_TALKING_POINTS,
  OUTLINE_PARTS,
} from '../../../../core/domain/answer-outline.ts';
import type { AnswerOutline, OutlinePart } from '../../../../core/domain/answer-outline.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { OUTLINE_LABELS } from '../../ui/formatting.ts';
import classes from './questions.module.css';

const HELP: Readonly<Record<OutlinePart, string>> = {
  situation: 'Where and when, in a sentence or two.',
  task: 'What was yours to do, and why it mattered.',
  action: 'What you did, step by step. Most of the time goes here.',
  result: 'What came of it, with a figure, and what you took from it.',
};

/** Notes to answer from. Stored whenever a field is left, so that nothing has to be thought of. */
export function OutlineEditor({
  outline,
  onSave,
}: {
  readonly outline: AnswerOutline;
  readonly onSave: (outline: AnswerOutline) => Promise<CallError | null>;
}) {
  const [draft, setDraft] = useState(outline);
  const [points, setPoints] = useState(outline.talkingPoints.join('\n'));
  const [stored, setStored] = useState(outline);
  const [status, setStatus] = useState('');

  async function save(): Promise<void> {
    const talkingPoints = points.split('\n').filter((point) => point.trim() !== '');
    const parsed = answerOutlineSchema.safeParse({ ...draft, talkingPoints });
    if (!parsed.success) {
      setStatus(
        `Not stored: at most ${MAX_TALKING_POINTS} talking points of ${MAX_TALKING_POINT} ordinary characters each.`,
      );
      return;
    }
    if (JSON.stringify(parsed.data) === JSON.stringify(stored)) return;
    const error = await onSave(parsed.data);
    if (error === null) setStored(parsed.data);
    setStatus(error === null ? 'Stored.' : `${error.title}. ${error.text}`);
  }

  return (
    <Stack gap="sm" onBlur={() => void save()}>
      <Title order={3} size="h5">
        Outline of my answer
      </Title>
      <div className={classes['outline']}>
        {OUTLINE_PARTS.map((part) => (
          <Textarea
            key={part}
            label={OUTLINE_LABELS[part]}
            description={HELP[part]}
            className={classes['grows'] ?? ''}
            rows={2}
            maxLength={MAX_OUTLINE_PART}
            value={draft[part]}
            onChange={(event) => setDraft({ ...draft, [part]: event.currentTarget.value })}
          />
        ))}
        <Textarea
          className={`${classes['wide']} ${classes['grows']}`}
          label="Talking points"
          description="One a line: what must not be left out."
          rows={2}
          value={points}
          onChange={(event) => setPoints(event.currentTarget.value)}
        />
      </div>
      <Text size="sm" c="dimmed" role="status">
        {status === ''
          ? 'Stored when you leave a field; shown while you prepare, in practice.'
          : status}
      </Text>
    </Stack>
  );
}
