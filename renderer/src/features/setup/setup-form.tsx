import { Button, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { MetOpportunity } from '../../../../core/domain/opportunity.ts';
import { isAskedQuestion, isQuestionToAsk } from '../../../../core/domain/bank-question.ts';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import { buildPlan } from '../../../../core/interview/plan.ts';
import type { PlanProblem } from '../../../../core/interview/plan.ts';
import type { QuestionLibrary } from '../../../../core/ipc/question-calls.ts';
import { useServices } from '../../app/services.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { RecordingFields } from '../capture/recording-fields.tsx';
import { CameraSelect } from '../../ui/camera-select.tsx';
import layout from '../../ui/form-layout.module.css';
import { Section } from '../../ui/section.tsx';
import { CaseFields } from './case-fields.tsx';
import { ClockFields } from './clock-fields.tsx';
import { FormatFields } from './format-fields.tsx';
import { InterviewerFields } from './interviewer-fields.tsx';
import { OpportunityFields } from './opportunity-fields.tsx';
import { planInShort } from './plan-in-short.ts';
import { QuestionFields } from './question-fields.tsx';
import {
  formToWish,
  freshSeed,
  hasBankQuestions,
  settingsToForm,
  withoutMissing,
} from './setup-choices.ts';
import type { SetupForm as Form } from './setup-choices.ts';
import { Templates } from './templates.tsx';
import { useStart } from './use-start.ts';
import { YourQuestionFields } from './your-question-fields.tsx';

/** The whole of what can be chosen; every choice has one already. */
export function SetupForm({
  library,
  opportunities,
}: {
  readonly library: QuestionLibrary;
  readonly opportunities: readonly MetOpportunity[];
}) {
  const { drawSeed } = useServices();
  const settings = useSettings();
  const [form, setForm] = useState(() =>
    settingsToForm(settings, freshSeed(drawSeed, library.draws)),
  );
  const [ownQuestions, setOwnQuestions] = useState<readonly BankQuestion[]>([]);
  const [problems, setProblems] = useState<readonly PlanProblem[]>([]);
  const questions = [...ownQuestions, ...library.questions];
  const { isStarting, start } = useStart({
    questions,
    draws: library.draws,
    opportunities,
    onProblems: setProblems,
  });
  const change = (part: Partial<Form>): void => {
    setProblems([]);
    setForm((before) => ({ ...before, ...part }));
  };
  const onAdded = (question: BankQuestion): void =>
    setOwnQuestions((before) => [question, ...before]);
  const wish = formToWish(form, library.draws);

  return (
    <Stack gap="lg">
      <Section title="The format">
        <FormatFields format={form.format} onChange={(format) => change({ format })} />
        <Templates
          choices={wish.choices}
          onApply={(choices) => change(withoutMissing(choices, questions.filter(isAskedQuestion)))}
        />
      </Section>
      <div className={layout['columns']}>
        <Stack gap="lg">
          <Section title="The opportunity">
            <OpportunityFields form={form} opportunities={opportunities} onChange={change} />
          </Section>
          <Section title={form.format === 'panel' ? 'The panel' : 'The interviewer'}>
            <InterviewerFields form={form} onChange={change} />
          </Section>
          <Section title="The clock">
            <ClockFields form={form} onChange={change} />
          </Section>
          <DeviceSections />
        </Stack>
        <Stack gap="lg">
          {hasBankQuestions(form.format) ? (
            <Section title="The questions">
              <QuestionFields
                form={form}
                questions={questions.filter(isAskedQuestion)}
                library={library}
                onChange={change}
                onAdded={onAdded}
                onDrawAgain={() => change({ seed: freshSeed(drawSeed, library.draws) })}
              />
            </Section>
          ) : null}
          {form.format === 'case-study' ? (
            <Section title="The case">
              <CaseFields form={form} onChange={change} />
            </Section>
          ) : null}
          <Section title="Your questions to them">
            {form.format === 'your-questions' ? null : (
              <Switch
                label="Ask them something at the end"
                description="As in most interviews: they answer, you listen."
                checked={form.asksAtEnd}
                onChange={(event) => change({ asksAtEnd: event.currentTarget.checked })}
              />
            )}
            {form.format === 'your-questions' || form.asksAtEnd ? (
              <YourQuestionFields
                form={form}
                questions={questions.filter(isQuestionToAsk)}
                onChange={change}
                onAdded={onAdded}
              />
            ) : null}
          </Section>
        </Stack>
      </div>
      <div className={layout['bar']}>
        <div>
          <div role="alert">
            {problems.map(({ field, text }) => (
              <Text key={field} c="var(--mantine-color-error)">
                {text}
              </Text>
            ))}
          </div>
          {problems.length === 0 ? (
            <Text c="dimmed">{planInShort(buildPlan(wish, questions))}</Text>
          ) : null}
        </div>
        <Button loading={isStarting} onClick={() => void start(form)}>
          Continue to the camera
        </Button>
      </div>
    </Stack>
  );
}

/** What the user has agreed to; before that, the flow asks. */
function DeviceSections() {
  const { changeSettings } = useAppStore();
  const settings = useSettings();
  return (
    <>
      {settings.cameraConsent ? (
        <Section title="The camera">
          <CameraSelect
            value={settings.cameraId}
            onChange={(cameraId) => void changeSettings({ cameraId })}
          />
        </Section>
      ) : null}
      {settings.recording === null ? null : (
        <Section title="The recording">
          <RecordingFields />
        </Section>
      )}
    </>
  );
}
