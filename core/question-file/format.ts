import { z } from 'zod';
import { answerOutlineSchema } from '../domain/answer-outline.ts';
import { MAX_OWN_QUESTIONS, ownQuestionDraftSchema } from '../domain/own-question.ts';
import { lineSchema } from '../domain/plain-text.ts';
import { MAX_SETS, questionSetSchema } from '../domain/question-set.ts';
import type { FileFault } from './fault.ts';

/** Two thousand questions with every field full are half of it; looked at before anything is read. */
export const MAX_QUESTION_FILE_BYTES = 8_000_000;

export const QUESTION_FILE_FORMAT = 'greenroom-question-bank';
export const QUESTION_FILE_VERSION = 1;

/** Any name that is unique in the file; one that was exported is found again by it. */
const fileIdSchema = lineSchema(100);

export const fileQuestionSchema = ownQuestionDraftSchema
  .partial({
    isAfter: true,
    tip: true,
    trap: true,
    professions: true,
    skills: true,
    answerSeconds: true,
  })
  .extend({ id: fileIdSchema.optional() });
export type FileQuestion = Readonly<z.infer<typeof fileQuestionSchema>>;

export const fileSetSchema = questionSetSchema.omit({ id: true });
export type FileSet = Readonly<z.infer<typeof fileSetSchema>>;

export const fileOutlineSchema = answerOutlineSchema.partial({
  situation: true,
  task: true,
  action: true,
  result: true,
  talkingPoints: true,
});
export type FileOutline = Readonly<z.infer<typeof fileOutlineSchema>>;

/** All of a file, its entries looked at one by one afterwards, so that each fault has its line. */
export const questionFileSchema = z.object({
  format: z.literal(QUESTION_FILE_FORMAT),
  version: z.literal(QUESTION_FILE_VERSION),
  questions: z.array(z.unknown()).max(MAX_OWN_QUESTIONS).optional(),
  sets: z.array(z.unknown()).max(MAX_SETS).optional(),
  outlines: z.array(z.unknown()).max(MAX_OWN_QUESTIONS).optional(),
});

export type Located<Value> = { readonly line: number; readonly value: Value };

/** What a file says, before it is held against what is stored. */
export type FileContent = {
  readonly questions: readonly Located<FileQuestion>[];
  readonly sets: readonly Located<FileSet>[];
  readonly outlines: readonly Located<FileOutline>[];
  /** What is passed over, and said to be. */
  readonly notes: readonly FileFault[];
};
