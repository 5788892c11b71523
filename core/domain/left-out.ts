import { z } from 'zod';
import { identifierSchema, sessionTimeSchema } from './identifier.ts';

/** A stretch that the user wants left out of every figure: a doorbell, reading the case. */
export const leftOutSchema = z.object({
  id: identifierSchema,
  sessionId: identifierSchema,
  startMs: sessionTimeSchema,
  endMs: sessionTimeSchema,
  /** In the user's own words; may be empty. */
  reason: z.string().max(500),
});
export type LeftOut = Readonly<z.infer<typeof leftOutSchema>>;
