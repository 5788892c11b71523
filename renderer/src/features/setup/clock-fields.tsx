import { Group, Radio, Stack } from '@mantine/core';
import {
  ANSWER_LIMIT_MS,
  interviewModeSchema,
  PREPARATION_MS,
} from '../../../../core/domain/plan.ts';
import { SecondsField } from '../../ui/seconds-field.tsx';
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
      <Group gap="md" align="flex-start" grow>
        <SecondsField
          label="Preparation in seconds"
          seconds={form.preparationSeconds}
          limits={PREPARATION_MS}
          step={15}
          onChange={(preparationSeconds) => onChange({ preparationSeconds })}
        />
        <SecondsField
          label="Answer limit in seconds"
          seconds={form.answerLimitSeconds}
          limits={ANSWER_LIMIT_MS}
          step={30}
          onChange={(answerLimitSeconds) => onChange({ answerLimitSeconds })}
        />
      </Group>
    </Stack>
  );
}
