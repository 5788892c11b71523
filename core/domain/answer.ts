import { z } from 'zod';
import { identifierSchema, sessionTimeSchema } from './identifier.ts';
import { questionSchema } from './question.ts';

/** One take of one question. Takes are kept: a retry adds a row, it does not replace one. */
export const answerSchema = z.object({
  id: identifierSchema,
  sessionId: identifierSchema,
  questionIndex: z.number().int().min(0),
  take: z.number().int().min(1),
  question: questionSchema,
  startMs: sessionTimeSchema,
  /** Null while the answer goes on, and for good when the app was killed during it. */
  endMs: sessionTimeSchema.nullable(),
  /** What the user wrote in the notepad while preparing. */
  preparationNotes: z.string().max(20_000),
});
export type Answer = Readonly<z.infer<typeof answerSchema>>;
