import { z } from 'zod';
import type { SessionComparison } from '../compare/session-comparison.ts';
import { takeSummarySchema } from '../compare/take-summary.ts';
import { identifierSchema } from '../domain/identifier.ts';

/** Made by our own main process from stored figures; typed, not parsed again. */
const sessionComparisonSchema = z.custom<SessionComparison>(
  (value) => typeof value === 'object' && value !== null,
);

/** One answer against other takes of its question, and a session against what came before. */
export const COMPARE_CALLS = {
  /** All takes of the question of this answer, itself among them, in the order they were given. */
  'compare:takes': {
    input: z.object({ answerId: identifierSchema }),
    output: z.array(takeSummarySchema),
  },
  'compare:earlier': {
    input: z.object({ sessionId: identifierSchema }),
    output: sessionComparisonSchema,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
