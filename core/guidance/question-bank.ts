import type { Question } from '../domain/question.ts';

/** Every question the app ships with, by category. */
export const QUESTION_BANK: readonly Question[] = [];
