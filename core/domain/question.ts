import { z } from 'zod';

/** The five categories of questions an interviewer asks. */
export const QUESTION_CATEGORIES = [
  'behavioural',
  'technical',
  'situational',
  'cultural-fit',
  'role-specific',
] as const;

export const questionCategorySchema = z.enum(QUESTION_CATEGORIES);
export type QuestionCategory = z.infer<typeof questionCategorySchema>;

export const questionSchema = z.object({
  id: z.string().min(1).max(100),
  category: questionCategorySchema,
  text: z.string().trim().min(1).max(500),
  /** What the interviewer wants to find out. */
  isAfter: z.string().max(500),
  tip: z.string().max(500),
  trap: z.string().max(500),
  origin: z.enum(['bank', 'own']),
});
export type Question = Readonly<z.infer<typeof questionSchema>>;
