import type { Question, QuestionCategory } from '../domain/question.ts';
import { BEHAVIOURAL_QUESTIONS } from './questions/behavioural.ts';
import { CULTURAL_FIT_QUESTIONS } from './questions/cultural-fit.ts';
import type { BankEntry } from './questions/entry.ts';
import { ROLE_SPECIFIC_QUESTIONS } from './questions/role-specific.ts';
import { SITUATIONAL_QUESTIONS } from './questions/situational.ts';
import { TECHNICAL_QUESTIONS } from './questions/technical.ts';

/** Every question the app ships with, grouped by category in the order of `QUESTION_CATEGORIES`. */
export const QUESTION_BANK: readonly Question[] = [
  ...toQuestions('behavioural', BEHAVIOURAL_QUESTIONS),
  ...toQuestions('technical', TECHNICAL_QUESTIONS),
  ...toQuestions('situational', SITUATIONAL_QUESTIONS),
  ...toQuestions('cultural-fit', CULTURAL_FIT_QUESTIONS),
  ...toQuestions('role-specific', ROLE_SPECIFIC_QUESTIONS),
];

function toQuestions(
  category: QuestionCategory,
  entries: readonly BankEntry[],
): readonly Question[] {
  return entries.map((entry) => ({ ...entry, category, origin: 'bank' }));
}
