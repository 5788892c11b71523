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

const faultSchema = z.object({ line: z.number().int().min(1).nullable(), text: z.string() });

/** More than these are counted, not listed (own choice: nobody mends more in one go). */
export const MAX_LISTED_FAULTS = 50;

export const questionFileContentSchema = z.object({
  id: identifierSchema,
  fileName: z.string(),
  /** What taking it in would do, entry by entry. */
  entries: z
    .array(
      z.object({
        what: z.enum(['question', 'set', 'outline', 'favourite']),
        /** Unique among those of its kind. */
        id: z.string(),
        change: z.enum(['new', 'changed', 'same']),
        text: z.string(),
      }),
    )
    .readonly(),
  /** What is passed over. */
  notes: z.array(faultSchema).readonly(),
});
export type QuestionFileContent = Readonly<z.infer<typeof questionFileContentSchema>>;

const openedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), content: questionFileContentSchema }),
  /** Nothing of it can be taken in before it is mended. */
  z.object({
    kind: z.literal('faulty'),
    fileName: z.string(),
    faults: z.array(faultSchema).max(MAX_LISTED_FAULTS).readonly(),
    faultCount: z.number().int().min(1),
  }),
  z.object({ kind: z.literal('cancelled') }),
]);

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
  /** Null = there is none for this question. */
  'questions:outline': {
    input: answerOutlineSchema.pick({ questionId: true }),
    output: answerOutlineSchema.nullable(),
  },
  /** One without a word is none. */
  'questions:save-outline': { input: answerOutlineSchema, output: answerOutlineSchema },
  /** Idempotent: the same number with the same questions is stored once. */
  'questions:record-draw': { input: questionDrawSchema, output: z.void() },
  /** Own questions, sets, outlines and (in JSON) favourites as a file, where the user wants it. */
  'questions:export': {
    input: z.object({ format: z.enum(['json', 'csv']) }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('saved'), fileName: z.string() }),
      z.object({ kind: z.literal('cancelled') }),
    ]),
  },
  /** Asks for a file with the system's own dialog. Nothing is stored yet. */
  'questions:choose-file': { input: z.void(), output: openedSchema },
  /** The preload fills in the path of a file that was dropped on the window. */
  'questions:open-dropped': {
    input: z.object({ path: z.string().max(32_768) }),
    output: openedSchema,
  },
  /** Stores what was opened, all of it or nothing. */
  'questions:take-in': {
    input: byId,
    output: z.object({ stored: z.number().int().min(0) }),
  },
  /** Lets go of what was opened. */
  'questions:close-file': { input: byId, output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
