import { z } from 'zod';
import { identifierSchema } from '../domain/identifier.ts';
import { selfRatingSchema } from '../domain/self-rating.ts';

/** No session has nearly as many answers. */
const MAX_RATINGS = 1_000;

/** What the user thinks of their answers before they see a figure; asked once. */
export const RATING_CALLS = {
  /** Idempotent. Refused once it was passed on: a belief from after the figures is none. */
  'ratings:save': {
    input: z.object({
      sessionId: identifierSchema,
      ratings: z.array(selfRatingSchema).max(MAX_RATINGS),
    }),
    output: z.void(),
  },
  /** Idempotent; what was rated stays rated. */
  'ratings:skip': { input: z.object({ sessionId: identifierSchema }), output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
