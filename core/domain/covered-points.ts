import { z } from 'zod';
import { MAX_COVERED_POINT, MAX_COVERED_POINTS } from './case-material.ts';
import { identifierSchema } from './identifier.ts';

/** A point that a good answer covers, and whether the user says that theirs did. */
export const coveredPointSchema = z.object({
  text: z.string().trim().min(1).max(MAX_COVERED_POINT),
  isCovered: z.boolean(),
});
export type CoveredPoint = Readonly<z.infer<typeof coveredPointSchema>>;

/**
 * What the user ticked of one answer afterwards, with the words of every point as they were then.
 * Their own judgement: nothing of what they said is measured. An answer that nobody has gone through
 * has none.
 */
export const coveredPointsSchema = z.object({
  answerId: identifierSchema,
  points: z.array(coveredPointSchema).min(1).max(MAX_COVERED_POINTS).readonly(),
});
export type CoveredPoints = Readonly<z.infer<typeof coveredPointsSchema>>;
