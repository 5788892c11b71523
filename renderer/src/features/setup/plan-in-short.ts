import type { InterviewPlan } from '../../../../core/domain/plan.ts';
import type { PlanProblem } from '../../../../core/interview/plan.ts';
import { planLengthMs } from '../../../../core/interview/segments.ts';
import type { Result } from '../../../../core/result.ts';
import { FORMAT_LABELS } from '../../../../core/interview/format-words.ts';
import { formatCount } from '../../ui/formatting.ts';

const MINUTE_MS = 60_000;

/** "Panel: 3 questions, then yours; about 24 minutes if you use all the time": what one is in for. */
export function planInShort(plan: Result<InterviewPlan, readonly PlanProblem[]>): string {
  if (!plan.ok) return plan.error.map(({ text }) => text).join(' ');
  const { format, questions, yourQuestions } = plan.value;
  const minutes = Math.max(1, Math.round(planLengthMs(plan.value) / MINUTE_MS));
  const parts = [
    ...(questions.length > 0 ? [formatCount(questions.length, 'question')] : []),
    ...(yourQuestions === null
      ? []
      : [`${formatCount(yourQuestions.questions.length, 'question')} of yours in hand`]),
  ];
  return `${FORMAT_LABELS[format]}: ${parts.join(', ')}; about ${formatCount(minutes, 'minute')} if you use all the time`;
}
