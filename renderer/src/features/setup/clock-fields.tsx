import { Group, Radio, Stack } from '@mantine/core';
import {
  ANSWER_LIMIT_MS,
  interviewModeSchema,
  PREPARATION_MS,
} from '../../../../core/domain/plan.ts';
import { SecondsField } from '../../ui/seconds-field.tsx';
import { hasBankQuestions } from './setup-choices.ts';
import type { SetupForm } from './setup-choices.ts';

export function ClockFields({
  form,
  onChange,
}: {
  readonly form: SetupForm;
  readonly onChange: (change: Partial<SetupForm>) => void;
}) {
  return (
    <Stack gap="md">
      <Radio.Group
        label="Mode"
        value={form.mode}
        onChange={(value) => onChange({ mode: interviewModeSchema.parse(value) })}
      >
        <Stack gap="sm" mt="xs">
          <Radio
            value="practice"
            label="Practice"
            description="Hints on screen. You may pause, repeat an answer and run over the limit; you are told when you do."
          />
          <Radio
            value="interview"
            label="Interview"
            description="As on the day: one take, no hints, no pause, and the limit ends the answer."
          />
        </Stack>
      </Radio.Group>
      {hasAnswers(form) ? (
        <Group gap="md" align="flex-start" grow>
          <SecondsField
            label="Preparation in seconds"
            seconds={form.preparationMs / 1000}
            limits={PREPARATION_MS}
            step={15}
            onChange={(seconds) => onChange({ preparationMs: seconds * 1000 })}
          />
          <SecondsField
            label="Answer limit in seconds"
            seconds={form.answerLimitMs / 1000}
            limits={ANSWER_LIMIT_MS}
            step={30}
            onChange={(seconds) => onChange({ answerLimitMs: seconds * 1000 })}
          />
        </Group>
      ) : null}
    </Stack>
  );
}

/** Whether anything is answered on the usual clock: a case alone has its own. */
const hasAnswers = ({ format, hasFollowUps }: SetupForm): boolean =>
  hasBankQuestions(format) || (format === 'case-study' && hasFollowUps);
