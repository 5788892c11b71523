import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../../../core/domain/answer.ts';
import { selfRatingSchema } from '../../../../core/domain/self-rating.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Surface } from '../../ui/surface.tsx';
import { answerLabel } from './axis-blocks.ts';
import { draftsToRatings, EMPTY_RATING, GRADE_CHOICES, SHARE_CHOICES } from './rating-draft.ts';
import type { RatingDraft } from './rating-draft.ts';
import classes from './rating.module.css';

const MAX_NOTE_LENGTH = selfRatingSchema.shape.note.maxLength ?? undefined;

/** Asked once, before any figure: what is believed can be compared only while it is not known better. */
export function RatingPage({
  record,
  onDone,
}: {
  readonly record: SessionRecord;
  readonly onDone: () => void;
}) {
  const bridge = useBridge();
  const sessionId = record.session.id;
  const [drafts, setDrafts] = useState<Readonly<Record<string, RatingDraft>>>({});
  const [error, setError] = useState<CallError | null>(null);

  async function goOn(isSkipped: boolean): Promise<void> {
    const ratings = isSkipped ? [] : draftsToRatings(record.answers, drafts);
    const result =
      ratings.length === 0
        ? await bridge['ratings:skip']({ sessionId })
        : await bridge['ratings:save']({ sessionId, ratings });
    if (result.ok) onDone();
    else setError(result.error);
  }
  return (
    <Stack
      gap="lg"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void goOn(false);
      }}
    >
      <PageTitle
        title="How did it go?"
        lead="Say what you think before you see what was measured. The review shows both side by side."
      />
      {error === null ? null : <ErrorNotice error={error} />}
      {record.answers.map((answer) => (
        <AnswerRating
          key={answer.id}
          answer={answer}
          label={answerLabel(answer, record.answers)}
          draft={drafts[answer.id] ?? EMPTY_RATING}
          onChange={(draft) => setDrafts((all) => ({ ...all, [answer.id]: draft }))}
        />
      ))}
      <Group gap="sm">
        <Button type="submit">Show the review</Button>
        <Button variant="default" onClick={() => void goOn(true)}>
          Skip this
        </Button>
      </Group>
    </Stack>
  );
}

function AnswerRating({
  answer,
  label,
  draft,
  onChange,
}: {
  readonly answer: Answer;
  readonly label: string;
  readonly draft: RatingDraft;
  readonly onChange: (draft: RatingDraft) => void;
}) {
  const titleId = `rating-${answer.id}`;
  return (
    <Surface>
      <Stack gap="sm" component="section" aria-labelledby={titleId}>
        <div>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <Title order={2} size="h5" id={titleId}>
            {answer.question.text}
          </Title>
        </div>
        <div className={classes['fields']}>
          <NativeSelect
            label="Looked at the interviewer"
            description="How much of this answer?"
            data={[...SHARE_CHOICES]}
            value={draft.contact}
            onChange={(event) => onChange({ ...draft, contact: event.currentTarget.value })}
          />
          <NativeSelect
            label="Sat upright"
            description="How much of this answer?"
            data={[...SHARE_CHOICES]}
            value={draft.upright}
            onChange={(event) => onChange({ ...draft, upright: event.currentTarget.value })}
          />
          <NativeSelect
            label="The answer as a whole"
            description="From 1 to 5"
            data={[...GRADE_CHOICES]}
            value={draft.grade}
            onChange={(event) => onChange({ ...draft, grade: event.currentTarget.value })}
          />
        </div>
        <TextInput
          label="A note to yourself"
          maxLength={MAX_NOTE_LENGTH}
          value={draft.note}
          onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
        />
      </Stack>
    </Surface>
  );
}
