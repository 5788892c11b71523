import { useState } from 'react';
import { useLocation } from 'wouter';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import type { MetOpportunity } from '../../../../core/domain/opportunity.ts';
import type { QuestionDraw } from '../../../../core/domain/question-draw.ts';
import { buildPlan } from '../../../../core/interview/plan.ts';
import type { PlanProblem } from '../../../../core/interview/plan.ts';
import { useServices } from '../../app/services.ts';
import { useAppStore } from '../../app/store.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { formToWish, hasBankQuestions } from './setup-choices.ts';
import type { SetupForm } from './setup-choices.ts';

/** From the form to the interview; what was chosen is kept for the next time. */
export function useStart({
  questions,
  draws,
  opportunities,
  onProblems,
}: {
  readonly questions: readonly BankQuestion[];
  readonly draws: readonly QuestionDraw[];
  readonly opportunities: readonly MetOpportunity[];
  readonly onProblems: (problems: readonly PlanProblem[]) => void;
}): { readonly isStarting: boolean; readonly start: (form: SetupForm) => Promise<void> } {
  const bridge = useBridge();
  const { rehearsal } = useServices();
  const { changeSettings } = useAppStore();
  const [, navigate] = useLocation();
  const [isStarting, setStarting] = useState(false);

  async function start(form: SetupForm): Promise<void> {
    const wish = formToWish(form, draws);
    const plan = buildPlan(wish, questions);
    if (!plan.ok) {
      onProblems(plan.error);
      return;
    }
    setStarting(true);
    const opportunityId = await storeOpportunity(form);
    const { mode, preparationMs, answerLimitMs } = plan.value;
    // What was chosen is offered again next time; failing to remember it must not stop anybody.
    void changeSettings({
      mode,
      preparationMs,
      answerLimitMs,
      questionCount: hasBankQuestions(form.format) ? plan.value.questions.length : form.count,
      lastSetup: wish.choices,
    });
    if (hasBankQuestions(form.format) && form.choosing === 'surprise') {
      const questionIds = plan.value.questions.map(({ id }) => id);
      // As with the settings: should it fail, a question may come again early, and that is all.
      void bridge['questions:record-draw']({ seed: form.seed, questionIds });
    }
    rehearsal.prepare(plan.value, opportunityId);
    navigate('/interview');
  }

  async function storeOpportunity(form: SetupForm): Promise<string | null> {
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

  return { isStarting, start };
}
