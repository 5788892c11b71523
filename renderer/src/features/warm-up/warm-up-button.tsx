import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isAskedQuestion } from '../../../../core/domain/bank-question.ts';
import { warmUpPlan } from '../../../../core/interview/warm-up.ts';
import { useServices } from '../../app/services.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { freshSeed } from '../setup/setup-choices.ts';
import { notifyOfError } from '../../ui/notify.ts';

/** One question, a minute and a half, nothing to set up. */
export function WarmUpButton() {
  const bridge = useBridge();
  const { rehearsal, drawSeed } = useServices();
  const [, navigate] = useLocation();
  const [isStarting, setStarting] = useState(false);

  async function start(): Promise<void> {
    setStarting(true);
    const library = await bridge['questions:library']();
    setStarting(false);
    if (!library.ok) {
      notifyOfError(library.error);
      return;
    }
    const { questions, draws } = library.value;
    const seed = freshSeed(drawSeed, draws);
    const plan = warmUpPlan(questions.filter(isAskedQuestion), seed, draws);
    if (plan === null) return;
    const questionIds = plan.questions.map(({ id }) => id);
    // Should it fail, a question may come again early, and that is all.
    void bridge['questions:record-draw']({ seed, questionIds });
    rehearsal.prepare(plan, null);
    navigate('/interview');
  }

  return (
    <Button
      variant="default"
      loading={isStarting}
      title="One question, a minute and a half, nothing to set up"
      onClick={() => void start()}
    >
      Warm up: 90 seconds
    </Button>
  );
}
