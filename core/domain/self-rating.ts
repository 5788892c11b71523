import { z } from 'zod';
import { identifierSchema } from './identifier.ts';

/** Worst to best, in the user's own judgement of the answer as a whole. */
export const ANSWER_GRADE = { min: 1, max: 5 } as const;
const gradeSchema = z.number().int().min(ANSWER_GRADE.min).max(ANSWER_GRADE.max);
const shareSchema = z.number().min(0).max(1);

/**
 * What the user believes about one answer, given before any figure of it was shown. Shares are on
 * the very scale that is measured; null = not rated.
 */
export const selfRatingSchema = z.object({
  answerId: identifierSchema,
  /** Share of the answer in which they looked at the interviewer. */
  contactShare: shareSchema.nullable(),
  /** Share of the answer in which they sat upright. */
  uprightShare: shareSchema.nullable(),
  /** The answer as a whole. */
  grade: gradeSchema.nullable(),
  note: z.string().max(2_000),
});
export type SelfRating = Readonly<z.infer<typeof selfRatingSchema>>;

/**
 * Whether the user was asked what they think of a session. `asked`: they are, and no figure is shown
 * before they have answered or passed on it. Nobody is asked twice.
 */
export const ratingStateSchema = z.enum(['not-asked', 'asked', 'rated', 'skipped']);
export type RatingState = z.infer<typeof ratingStateSchema>;
