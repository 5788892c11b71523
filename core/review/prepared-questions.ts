import type { Question } from '../domain/question.ts';
import type { SessionRecord } from './types.ts';

/** A question with notes but without an answer, and what had been written for it. */
export type PreparedQuestion = {
  readonly questionIndex: number;
  readonly question: Question;
  readonly notes: string;
};

/**
 * The questions that were prepared in writing and then never answered (skipped, the interview ended,
 * the app was killed), in the order of the plan. Those with an answer carry their notes there.
 */
export function preparedQuestions({
  session,
  answers,
  notepads,
}: SessionRecord): readonly PreparedQuestion[] {
  const answered = new Set(answers.map(({ questionIndex }) => questionIndex));
  return session.plan.questions.flatMap((question, questionIndex) => {
    const notes = notepads.find((pad) => pad.questionIndex === questionIndex)?.text ?? '';
    return answered.has(questionIndex) || notes.trim() === ''
      ? []
      : [{ questionIndex, question, notes }];
  });
}
