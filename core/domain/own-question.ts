import type { z } from 'zod';
import { bankQuestionSchema } from './bank-question.ts';
import { lineSchema, plainTextSchema } from './plain-text.ts';

export const MAX_QUESTION_TEXT = 500;
/** Own choice: a file of more is no list of questions any more. */
export const MAX_OWN_QUESTIONS = 2_000;

/** A question as the user writes it, before it has an id. */
export const ownQuestionDraftSchema = bankQuestionSchema.omit({ id: true, origin: true }).extend({
  text: lineSchema(MAX_QUESTION_TEXT),
  isAfter: plainTextSchema(MAX_QUESTION_TEXT),
  tip: plainTextSchema(MAX_QUESTION_TEXT),
  trap: plainTextSchema(MAX_QUESTION_TEXT),
});
export type OwnQuestionDraft = Readonly<z.infer<typeof ownQuestionDraftSchema>>;
