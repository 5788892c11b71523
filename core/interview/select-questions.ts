import { assertNever } from '../assert.ts';
import type { AskedQuestion } from '../domain/bank-question.ts';
import type { QuestionDraw } from '../domain/question-draw.ts';
import type { QuestionCategory } from '../domain/question.ts';
import { suitsRole } from '../guidance/professions.ts';
import { drawQuestions } from './draw.ts';

/** How the questions were chosen on the setup screen. */
export type QuestionSelection =
  | { readonly kind: 'picked'; readonly questionIds: readonly string[] }
  | {
      readonly kind: 'surprise';
      readonly count: number;
      /** Empty = from all of them. */
      readonly categories: readonly QuestionCategory[];
      readonly seed: number;
      /** Surprises that were asked before, oldest first. */
      readonly history: readonly QuestionDraw[];
    };

/** What a surprise is drawn from: nothing that only other lines of work than the role's are asked. */
export const surprisePool = (
  bank: readonly AskedQuestion[],
  /** Empty = all of them. */
  categories: readonly QuestionCategory[],
  role: string,
): readonly AskedQuestion[] =>
  bank.filter(
    (question) =>
      (categories.length === 0 || categories.includes(question.category)) &&
      suitsRole(question, role),
  );

/** The questions a selection stands for, in the order in which they are asked. Who picks may pick anything. */
export function selectQuestions(
  selection: QuestionSelection,
  bank: readonly AskedQuestion[],
  role: string,
): readonly AskedQuestion[] {
  switch (selection.kind) {
    case 'picked':
      return pickById(bank, selection.questionIds);
    case 'surprise':
      return drawQuestions(
        surprisePool(bank, selection.categories, role),
        selection,
        selection.history,
      );
    default:
      return assertNever(selection);
  }
}

/** In the order of the ids, each once, without unknown ones. */
export const pickById = <Question extends { readonly id: string }>(
  bank: readonly Question[],
  ids: readonly string[],
): readonly Question[] => {
  const byId = new Map(bank.map((question) => [question.id, question]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
};
