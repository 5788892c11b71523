import { z } from 'zod';
import { identifierSchema, isoDateTimeSchema, sessionTimeSchema } from '../domain/identifier.ts';
import { interviewFormatSchema, interviewModeSchema } from '../domain/plan.ts';
import { questionCategorySchema } from '../domain/question.ts';
import { ratingStateSchema } from '../domain/self-rating.ts';

/** What trends know of a session before its figures are there. */
export const trendSessionSchema = z.object({
  id: identifierSchema,
  startedAt: isoDateTimeSchema,
  opportunityId: identifierSchema.nullable(),
  /** Its own name; null = called by company and role. */
  title: z.string().nullable(),
  company: z.string(),
  role: z.string(),
  format: interviewFormatSchema,
  mode: interviewModeSchema,
  durationMs: sessionTimeSchema,
  hasCamera: z.boolean(),
  /** Of the questions that were answered, each once. */
  categories: z.array(questionCategorySchema).readonly(),
  /** `asked` = its figures are not to be shown yet. */
  ratingState: ratingStateSchema,
});
export type TrendSession = Readonly<z.infer<typeof trendSessionSchema>>;
