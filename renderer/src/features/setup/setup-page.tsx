import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Opportunity } from '../../../../core/domain/opportunity.ts';
import { isAskedQuestion } from '../../../../core/domain/bank-question.ts';
import type { AskedQuestion } from '../../../../core/domain/bank-question.ts';
import { leftInRound } from '../../../../core/interview/draw.ts';
import { buildPlan, surprisePool } from '../../../../core/interview/plan.ts';
import type { PlanProblem } from '../../../../core/interview/plan.ts';
import type { QuestionLibrary } from '../../../../core/ipc/question-calls.ts';
import { useServices } from '../../app/services.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import { RecordingFields } from '../capture/recording-fields.tsx';
import { CameraSelect } from '../../ui/camera-select.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatCount, formatDuration } from '../../ui/formatting.ts';
import layout from '../../ui/form-layout.module.css';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import { ClockFields } from './clock-fields.tsx';
import { OpportunityFields } from './opportunity-fields.tsx';
import { QuestionPicker } from './question-picker.tsx';
import { formToChoices, freshSeed, settingsToForm } from './setup-choices.ts';
import type { SetupForm } from './setup-choices.ts';
import { SurpriseFields } from './surprise-fields.tsx';

export function SetupPage() {
  const bridge = useBridge();
  const library = useCall(bridge['questions:library']);
  const opportunities = useCall(bridge['opportunities:list']);
  return (
    <Stack gap="lg">
      <PageTitle
        title="New interview"
        lead="Choose what will be asked and how long you may take. The camera comes next."
      />
      {library.state.kind === 'loading' ? <Loading label="Opening the question bank" /> : null}
      {library.state.kind === 'failed' ? (
        <ErrorNotice error={library.state.error} onRetry={library.reload} />
      ) : null}
      {library.state.kind === 'ready' ? (
        <Setup
          library={library.state.value}
          opportunities={opportunities.state.kind === 'ready' ? opportunities.state.value : []}
        />
      ) : null}
    </Stack>
  );
}

function Setup({
  library,
  opportunities,
}: {
  readonly library: QuestionLibrary;
  readonly opportunities: readonly Opportunity[];
}) {
  const bridge = useBridge();
  const { rehearsal, drawSeed } = useServices();
  const { changeSettings } = useAppStore();
  const settings = useSettings();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(() =>
    settingsToForm(settings, freshSeed(drawSeed, library.draws)),
  );
  const [ownQuestions, setOwnQuestions] = useState<readonly AskedQuestion[]>([]);
  const [problems, setProblems] = useState<readonly PlanProblem[]>([]);
  const [isStarting, setStarting] = useState(false);
  const questions = [...ownQuestions, ...library.questions.filter(isAskedQuestion)];
  const change = (part: Partial<SetupForm>): void => {
    setProblems([]);
    setForm((before) => ({ ...before, ...part }));
  };

  async function start(): Promise<void> {
    const plan = buildPlan(formToChoices(form, library.draws), questions);
    if (!plan.ok) {
      setProblems(plan.error);
      return;
    }
    setStarting(true);
    const opportunityId = await storeOpportunity();
    // What was chosen is offered again next time; failing to remember it must not stop anybody.
    void changeSettings({
      mode: plan.value.mode,
      preparationMs: plan.value.preparationMs,
      answerLimitMs: plan.value.answerLimitMs,
      questionCount: plan.value.questions.length,
    });
    if (form.choosing === 'surprise') {
      const questionIds = plan.value.questions.map(({ id }) => id);
      // As with the settings: should it fail, a question may come again early, and that is all.
      void bridge['questions:record-draw']({ seed: form.seed, questionIds });
    }
    rehearsal.prepare(plan.value, opportunityId);
    navigate('/interview');
  }

  async function storeOpportunity(): Promise<string | null> {
    const company = form.company.trim();
    const role = form.role.trim();
    if (form.opportunityId !== null || company === '') return form.opportunityId;
    const known = opportunities.find((one) => one.company === company && one.role === role);
    if (known !== undefined) return known.id;
    const result = await bridge['opportunities:create']({ company, role });
    if (result.ok) return result.value.id;
    notifyOfError(result.error);
    return null;
  }

  const pool = surprisePool(questions, form.categories, form.role);
  return (
    <Stack gap="lg">
      <div className={layout['columns']}>
        <Stack gap="lg">
          <Section title="The opportunity">
            <OpportunityFields form={form} opportunities={opportunities} onChange={change} />
          </Section>
          <Section title="The clock">
            <ClockFields form={form} onChange={change} />
          </Section>
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
        </Stack>
        <Section title="The questions">
          <SegmentedControl
            aria-label="How to choose the questions"
            value={form.choosing}
            data={[
              { value: 'surprise', label: 'Surprise me' },
              { value: 'picked', label: 'Choose myself' },
            ]}
            onChange={(choosing) =>
              change({ choosing: choosing === 'picked' ? 'picked' : 'surprise' })
            }
          />
          {form.choosing === 'surprise' ? (
            <SurpriseFields
              form={form}
              available={pool.length}
              notYetAsked={leftInRound(pool, library.draws)}
              onChange={change}
              onDrawAgain={() => change({ seed: freshSeed(drawSeed, library.draws) })}
            />
          ) : (
            <QuestionPicker
              questions={questions}
              favouriteIds={library.favouriteIds}
              sets={library.sets}
              pickedIds={form.pickedIds}
              onPick={(pickedIds) => change({ pickedIds })}
              onAdded={(question) => setOwnQuestions((before) => [question, ...before])}
            />
          )}
        </Section>
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
          {problems.length === 0 ? <Text c="dimmed">{lengthText(form, pool.length)}</Text> : null}
        </div>
        <Button loading={isStarting} onClick={() => void start()}>
          Continue to the camera
        </Button>
      </div>
    </Stack>
  );
}

/** "3 questions, at most about 8 min": what the user lets themselves in for. */
function lengthText(form: SetupForm, available: number): string {
  const count =
    form.choosing === 'picked' ? form.pickedIds.length : Math.min(form.count, available);
  if (count === 0) return 'No question chosen yet';
  const seconds = count * (form.preparationSeconds + form.answerLimitSeconds);
  return `${formatCount(count, 'question')}, about ${formatDuration(Math.ceil(seconds / 60) * 60_000)} if you use all the time`;
}
