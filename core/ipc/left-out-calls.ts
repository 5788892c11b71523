import { z } from 'zod';
import { identifierSchema } from '../domain/identifier.ts';
import { leftOutSchema } from '../domain/left-out.ts';

/** Stretches the user leaves out of every figure; the review computes anew when it is opened next. */
export const LEFT_OUT_CALLS = {
  /** Idempotent by the `id`, which is the window's own: asked again, the answer is the stored one. */
  'left-out:create': {
    input: leftOutSchema.refine(({ startMs, endMs }) => endMs > startMs),
    output: leftOutSchema,
  },
  'left-out:change': {
    input: z.object({ id: identifierSchema, reason: leftOutSchema.shape.reason }),
    output: leftOutSchema,
  },
  /** It counts again. */
  'left-out:delete': { input: z.object({ id: identifierSchema }), output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
