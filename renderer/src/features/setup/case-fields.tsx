import { Group, Radio, Stack, Switch, Text } from '@mantine/core';
import { ANSWER_LIMIT_MS, PREPARATION_MS } from '../../../../core/domain/plan.ts';
import { CASE_IS_MADE_UP, CASES } from '../../../../core/guidance/cases.ts';
import { chosenCase } from '../../../../core/interview/plan.ts';
import { MinutesField } from '../../ui/minutes-field.tsx';
import type { SetupForm } from './setup-choices.ts';
import classes from './setup.module.css';

/** Which case, and how long to prepare and to present it. */
export function CaseFields({
  form,
  onChange,
}: {
  readonly form: SetupForm;
  readonly onChange: (change: Partial<SetupForm>) => void;
}) {
  const study = chosenCase(form);
  if (study === null) return null;
  return (
    <Stack gap="md">
      <Radio.Group
        aria-label="Case"
        value={study.id}
        // Times that were set for another case say nothing about this one.
        onChange={(caseId) =>
          onChange({ caseId, casePreparationMs: null, caseAnswerLimitMs: null })
        }
      >
        <div className={classes['bank']}>
          {CASES.map(({ id, title, question }) => (
            <div key={id} className={classes['bankRow']}>
              <Radio value={id} label={title} description={question.isAfter} />
            </div>
          ))}
        </div>
      </Radio.Group>
      <Group gap="md" align="flex-start" grow>
        <MinutesField
          label="Minutes to prepare the case"
          valueMs={form.casePreparationMs ?? study.preparationMs}
          limits={PREPARATION_MS}
          onChange={(casePreparationMs) => onChange({ casePreparationMs })}
        />
        <MinutesField
          label="Minutes to present it"
          valueMs={form.caseAnswerLimitMs ?? study.answerLimitMs}
          limits={ANSWER_LIMIT_MS}
          onChange={(caseAnswerLimitMs) => onChange({ caseAnswerLimitMs })}
        />
      </Group>
      <Switch
        label="They ask about it afterwards"
        description={`${study.followUps.length} questions on the case, on the usual clock.`}
        checked={form.hasFollowUps}
        onChange={(event) => onChange({ hasFollowUps: event.currentTarget.checked })}
      />
      <Text size="sm" c="dimmed">
        {CASE_IS_MADE_UP}
      </Text>
    </Stack>
  );
}
