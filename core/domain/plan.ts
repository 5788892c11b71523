import { z } from 'zod';
import { questionSchema } from './question.ts';
import { MAX_TILES, tileSchema } from './tile.ts';

export const interviewModeSchema = z.enum(['practice', 'interview']);
export type InterviewMode = z.infer<typeof interviewModeSchema>;

export const QUESTION_COUNT = { min: 1, max: 10 } as const;
/** 0 = straight to the answer, without a preparation clock. */
export const PREPARATION_MS = { min: 0, max: 600_000 } as const;
export const ANSWER_LIMIT_MS = { min: 10_000, max: 900_000 } as const;

/** What will be asked, and on what clock. Questions are copied in, so a later edit changes nothing. */
export const interviewPlanSchema = z.object({
  mode: interviewModeSchema,
  company: z.string().trim().max(200),
  role: z.string().trim().max(200),
  questions: z.array(questionSchema).min(QUESTION_COUNT.min).max(QUESTION_COUNT.max).readonly(),
  preparationMs: z.number().int().min(PREPARATION_MS.min).max(PREPARATION_MS.max),
  answerLimitMs: z.number().int().min(ANSWER_LIMIT_MS.min).max(ANSWER_LIMIT_MS.max),
  /** The interviewer first. Without it there is one, straight below the lens as the settings have it. */
  tiles: z.array(tileSchema).min(1).max(MAX_TILES).readonly().optional(),
});
export type InterviewPlan = Readonly<z.infer<typeof interviewPlanSchema>>;
