import { z } from 'zod';
import { QUESTION_COUNT } from './plan.ts';

export const MAX_SEED = 999_999;

/** One surprise that was asked: the number it was drawn with and what came of it, in order. */
export const questionDrawSchema = z.object({
  seed: z.number().int().min(0).max(MAX_SEED),
  questionIds: z
    .array(z.string().min(1).max(100))
    .min(QUESTION_COUNT.min)
    .max(QUESTION_COUNT.max)
    .readonly(),
});
export type QuestionDraw = Readonly<z.infer<typeof questionDrawSchema>>;
