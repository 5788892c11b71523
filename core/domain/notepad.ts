import { z } from 'zod';
import { answerSchema } from './answer.ts';

/**
 * What the user wrote while preparing one question, stored as it is typed. An answer takes its own
 * copy when it begins; this one is there also when no answer ever began.
 */
export const notepadSchema = z.object({
  /** Index of the question in the plan. */
  questionIndex: answerSchema.shape.questionIndex,
  text: answerSchema.shape.preparationNotes,
});
export type Notepad = Readonly<z.infer<typeof notepadSchema>>;
