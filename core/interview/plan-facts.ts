import type { Interviewer } from '../domain/interviewer.ts';
import type { InterviewPlan, PlannedQuestion } from '../domain/plan.ts';
import type { Ms } from '../units.ts';

/** The planned question; asking for one that is not in the plan is a mistake of the program. */
export function questionAt(plan: InterviewPlan, questionIndex: number): PlannedQuestion {
  const question = plan.questions[questionIndex];
  if (question === undefined) throw new Error(`The plan has no question ${questionIndex}`);
  return question;
}

export function interviewerAt(plan: InterviewPlan, index: number): Interviewer {
  const interviewer = plan.interviewers[index];
  if (interviewer === undefined) throw new Error(`The plan has no interviewer ${index}`);
  return interviewer;
}

/** A question's own clock, or the plan's. */
export const questionPreparationMs = (plan: InterviewPlan, questionIndex: number): Ms =>
  questionAt(plan, questionIndex).preparationMs ?? plan.preparationMs;

export const questionLimitMs = (plan: InterviewPlan, questionIndex: number): Ms =>
  questionAt(plan, questionIndex).answerLimitMs ?? plan.answerLimitMs;

/** Who asks the question after this one; null = it was the last. */
export const asksNext = (plan: InterviewPlan, questionIndex: number): number | null =>
  plan.questions[questionIndex + 1]?.askedBy ?? null;
