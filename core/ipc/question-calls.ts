import { z } from 'zod';
import { answerOutlineSchema } from '../domain/answer-outline.ts';
import { bankQuestionSchema } from '../domain/bank-question.ts';
import { identifierSchema } from '../domain/identifier.ts';
import { ownQuestionDraftSchema } from '../domain/own-question.ts';
import { questionDrawSchema } from '../domain/question-draw.ts';
import { questionSetSchema } from '../domain/question-set.ts';

const byId = z.object({ id: identifierSchema });

export const questionLibrarySchema = z.object({
  /** Those the app ships with, then the user's own in the order they were written. */
  questions: z.array(bankQuestionSchema).readonly(),
  favouriteIds: z.array(z.string()).readonly(),
  sets: z.array(questionSetSchema).readonly(),
  outlines: z.array(answerOutlineSchema).readonly(),
  /** Surprises that were asked, oldest first. */
  draws: z.array(questionDrawSchema).readonly(),
});
export type QuestionLibrary = Readonly<z.infer<typeof questionLibrarySchema>>;

/** The question bank and what the user adds to it. */
export const QUESTION_CALLS = {
  'questions:library': { input: z.void(), output: questionLibrarySchema },
  /** With an id an own question is changed, without one it is written. */
  'questions:save': {
    input: z.object({ id: identifierSchema.optional(), draft: ownQuestionDraftSchema }),
    output: bankQuestionSchema,
  },
  /** Hides it at once; `questions:restore` brings it back until the app is closed. */
  'questions:delete': { input: byId, output: z.void() },
  'questions:restore': { input: byId, output: z.void() },
  'questions:set-favourite': {
    input: z.object({ questionId: z.string().min(1).max(100), isFavourite: z.boolean() }),
    output: z.void(),
  },
  /** Idempotent by the id, which the window makes; so a deleted set can be saved again. */
  'questions:save-set': { input: questionSetSchema, output: questionSetSchema },
  'questions:delete-set': { input: byId, output: z.void() },
  /** One without a word is none. */
  'questions:save-outline': { input: answerOutlineSchema, output: answerOutlineSchema },
  /** Idempotent: the same number with the same questions is stored once. */
  'questions:record-draw': { input: questionDrawSchema, output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
