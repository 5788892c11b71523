import { z } from 'zod';
import { cueSchema } from '../domain/cue.ts';

/** What was shown beside the interviewer while the interview ran. */
export const CUE_CALLS = {
  /**
   * Once when it comes, once when it has gone; its id is the window's own. Idempotent, in whatever
   * order: an end that is known is not forgotten.
   */
  'cues:save': { input: cueSchema, output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
