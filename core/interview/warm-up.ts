import { DEFAULT_INTERVIEWER } from '../domain/interviewer.ts';
import type { AskedQuestion } from '../domain/bank-question.ts';
import { plannedQuestionSchema } from '../domain/plan.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import type { QuestionDraw } from '../domain/question-draw.ts';
import type { Ms } from '../units.ts';
import { drawQuestions } from './draw.ts';

/** A minute to speak: with greeting, question and goodbye about 90 seconds in all. */
export const WARM_UP_LIMIT_MS: Ms = 60_000;

/** One easy question without preparation: how one would begin anyway, to find one's voice. */
export function warmUpPlan(
  bank: readonly AskedQuestion[],
  seed: number,
  history: readonly QuestionDraw[],
): InterviewPlan | null {
  const easy = bank.filter(
    ({ category, professions }) => category === 'cultural-fit' && professions.length === 0,
  );
  const [question] = drawQuestions(easy.length > 0 ? easy : bank, { count: 1, seed }, history);
  if (question === undefined) return null;
  return {
    format: 'warm-up',
    mode: 'practice',
    company: '',
    role: '',
    interviewers: [DEFAULT_INTERVIEWER],
    questions: [plannedQuestionSchema.parse(question)],
    preparationMs: 0,
    answerLimitMs: WARM_UP_LIMIT_MS,
    yourQuestions: null,
  };
}
