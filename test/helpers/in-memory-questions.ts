import { randomUUID } from 'node:crypto';
import type { AnswerOutline } from '../../core/domain/answer-outline.ts';
import { NO_TAGS } from '../../core/domain/bank-question.ts';
import type { BankQuestion } from '../../core/domain/bank-question.ts';
import type { QuestionDraw } from '../../core/domain/question-draw.ts';
import type { QuestionSet } from '../../core/domain/question-set.ts';
import type { Question } from '../../core/domain/question.ts';
import type { StudioBridge } from '../../core/ipc/contract.ts';
import type { QuestionLibrary } from '../../core/ipc/question-calls.ts';
import { ok } from '../../core/result.ts';

export type InMemoryQuestions = {
  readonly questions: BankQuestion[];
  readonly deletedIds: Set<string>;
  readonly favouriteIds: Set<string>;
  readonly sets: Map<string, QuestionSet>;
  readonly outlines: Map<string, AnswerOutline>;
  readonly draws: QuestionDraw[];
};

/** The question bank without a database. Files are not in it. */
export function createInMemoryQuestions(
  given: readonly (Question | BankQuestion)[] = [],
  start: Partial<QuestionLibrary> = {},
): { readonly library: InMemoryQuestions; readonly calls: Partial<StudioBridge> } {
  const library: InMemoryQuestions = {
    questions: given.map((question) => ({ ...NO_TAGS, ...question })),
    deletedIds: new Set(),
    favouriteIds: new Set(start.favouriteIds),
    sets: new Map(start.sets?.map((set) => [set.id, set])),
    outlines: new Map(start.outlines?.map((outline) => [outline.questionId, outline])),
    draws: [...(start.draws ?? [])],
  };
  const { questions, deletedIds, favouriteIds, sets, outlines, draws } = library;
  return {
    library,
    calls: {
      'questions:library': async () =>
        ok({
          questions: questions.filter(({ id }) => !deletedIds.has(id)),
          favouriteIds: [...favouriteIds],
          sets: [...sets.values()],
          outlines: [...outlines.values()],
          draws: [...draws],
        }),
      'questions:save': async ({ id = randomUUID(), draft }) => {
        const question: BankQuestion = { ...draft, id, origin: 'own' };
        const index = questions.findIndex((one) => one.id === id);
        questions.splice(index < 0 ? questions.length : index, 1, question);
        return ok(question);
      },
      'questions:delete': async ({ id }) => {
        deletedIds.add(id);
        return ok(undefined);
      },
      'questions:restore': async ({ id }) => {
        deletedIds.delete(id);
        return ok(undefined);
      },
      'questions:set-favourite': async ({ questionId, isFavourite }) => {
        if (isFavourite) favouriteIds.add(questionId);
        else favouriteIds.delete(questionId);
        return ok(undefined);
      },
      'questions:save-set': async (set) => {
        sets.set(set.id, set);
        return ok(set);
      },
      'questions:delete-set': async ({ id }) => {
        sets.delete(id);
        return ok(undefined);
      },
      'questions:outline': async ({ questionId }) => ok(outlines.get(questionId) ?? null),
      'questions:save-outline': async (outline) => {
        outlines.set(outline.questionId, outline);
        return ok(outline);
      },
      'questions:record-draw': async (draw) => {
        draws.push(draw);
        return ok(undefined);
      },
    },
  };
}
