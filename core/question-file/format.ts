import { z } from 'zod';
import { answerOutlineSchema } from '../domain/answer-outline.ts';
import { MAX_OWN_QUESTIONS, ownQuestionDraftSchema } from '../domain/own-question.ts';
import { lineSchema } from '../domain/plain-text.ts';
import { MAX_SETS, questionSetSchema } from '../domain/question-set.ts';
import type { FileFault } from './fault.ts';

/** Two thousand questions with every field full are half of it; looked at before anything is read. */
export const MAX_QUESTION_FILE_BYTES = 8_000_000;

export const QUESTION_FILE_FORMAT = 'greenroom-question-bank';
/** Version 2 has favourites; a file of version 1 is one without. */
export const QUESTION_FILE_VERSION = 2;
const READ_VERSIONS = [1, QUESTION_FILE_VERSION] as const;

/** Every own question can be one, and as many again of those that Greenroom comes with. */
const MAX_FAVOURITES = 2 * MAX_OWN_QUESTIONS;

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

/** A question by its id: one of the file, one that is stored, or one that Greenroom comes with. */
export const fileFavouriteSchema = fileIdSchema;

/** All of a file, its entries looked at one by one afterwards, so that each fault has its line. */
export const questionFileSchema = z.object({
  format: z.literal(QUESTION_FILE_FORMAT),
  version: z.literal(READ_VERSIONS),
  questions: z.array(z.unknown()).max(MAX_OWN_QUESTIONS).optional(),
  sets: z.array(z.unknown()).max(MAX_SETS).optional(),
  outlines: z.array(z.unknown()).max(MAX_OWN_QUESTIONS).optional(),
  favourites: z.array(z.unknown()).max(MAX_FAVOURITES).optional(),
});

export type Located<Value> = { readonly line: number; readonly value: Value };

/** What a file says, before it is held against what is stored. */
export type FileContent = {
  readonly questions: readonly Located<FileQuestion>[];
  readonly sets: readonly Located<FileSet>[];
  readonly outlines: readonly Located<FileOutline>[];
  readonly favourites: readonly Located<string>[];
  /** What is passed over, and said to be. */
  readonly notes: readonly FileFault[];
};
