import { z } from 'zod';
import { coveredPointsSchema } from '../domain/covered-points.ts';

/** What the user ticks of an answer in the review, for as often as they like. */
export const COVERED_POINT_CALLS = {
  /** Replaces what was ticked of this answer before. */
  'covered-points:save': { input: coveredPointsSchema, output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
