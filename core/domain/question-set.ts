import { z } from 'zod';
import { identifierSchema } from './identifier.ts';
import { lineSchema } from './plain-text.ts';

/** Own choices, far above what one interview or a season of them needs. */
export const MAX_IN_SET = 100;
export const MAX_SETS = 200;
export const MAX_SET_NAME = 80;

/** A named list of questions, in the order in which they are asked. */
export const questionSetSchema = z.object({
  id: identifierSchema,
  name: lineSchema(MAX_SET_NAME),
  questionIds: z.array(z.string().min(1).max(100)).max(MAX_IN_SET).readonly(),
});
export type QuestionSet = Readonly<z.infer<typeof questionSetSchema>>;
