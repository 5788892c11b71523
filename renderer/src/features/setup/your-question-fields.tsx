import { Badge, Checkbox, Stack, Text, Title } from '@mantine/core';
import { ASKING_GROUPS } from '../../../../core/domain/bank-question.ts';
import type { BankQuestion, QuestionToAsk } from '../../../../core/domain/bank-question.ts';
import { YOUR_QUESTION_COUNT, YOUR_QUESTIONS_MS } from '../../../../core/domain/plan.ts';
import { MinutesField } from '../../ui/minutes-field.tsx';
import { BANK_CATEGORY_LABELS } from '../questions/labels.ts';
import { OwnQuestion } from './own-question.tsx';
import type { SetupForm } from './setup-choices.ts';
import classes from './setup.module.css';

/** What the candidate means to ask, and how long there is for it. */
export function YourQuestionFields({
  form,
  questions,
  onChange,
  onAdded,
}: {
  readonly form: SetupForm;
  readonly questions: readonly QuestionToAsk[];
  readonly onChange: (change: Partial<SetupForm>) => void;
  readonly onAdded: (question: BankQuestion) => void;
}) {
  const ids = form.yourQuestionIds.filter((id) => questions.some((one) => one.id === id));
  const isFull = ids.length >= YOUR_QUESTION_COUNT.max;
  const pick = (id: string, isPicked: boolean): void =>
    onChange({ yourQuestionIds: isPicked ? [...ids, id] : ids.filter((one) => one !== id) });
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {ids.length} of up to {YOUR_QUESTION_COUNT.max} to have in hand; you need not ask them all.
      </Text>
      <div className={classes['bank']} role="group" aria-label="Questions to ask">
        {ASKING_GROUPS.map((group) => (
          <div key={group} role="group" aria-label={BANK_CATEGORY_LABELS[group]}>
            <Title order={3} size="h6" mt="xs" px={8}>
              {BANK_CATEGORY_LABELS[group]}
            </Title>
            {questions
              .filter(({ category }) => category === group)
              .map(({ id, text }) => {
                const place = ids.indexOf(id);
                return (
                  <div key={id} className={classes['bankRow']}>
                    <Checkbox
                      label={text}
                      checked={place >= 0}
                      disabled={isFull && place < 0}
                      onChange={(event) => pick(id, event.currentTarget.checked)}
                    />
                    {place < 0 ? null : (
                      <Badge variant="light" className={classes['place'] ?? ''}>
                        No. {place + 1}
                      </Badge>
                    )}
                  </div>
                );
              })}
          </div>
        ))}
      </div>
      <OwnQuestion
        label="Your own question to ask"
        categories={ASKING_GROUPS}
        onAdded={(question) => {
          onAdded(question);
          if (!isFull) onChange({ yourQuestionIds: [...ids, question.id] });
        }}
      />
      <MinutesField
        label="Minutes for your questions"
        valueMs={form.yourQuestionsMs}
        limits={YOUR_QUESTIONS_MS}
        onChange={(yourQuestionsMs) => onChange({ yourQuestionsMs })}
      />
    </Stack>
  );
}
