import { z } from 'zod';
import { identifierSchema } from '../domain/identifier.ts';
import type { SessionFigures } from '../trends/session-figures.ts';
import { trendSessionSchema } from '../trends/trend-session.ts';

/** Made by our own main process; typed, not parsed again. */
const sessionFiguresSchema = z.custom<SessionFigures>(
  (value) => typeof value === 'object' && value !== null,
);

/**
 * Sessions over time. The window asks for the figures of one session after the other: how far it
 * has come is then what was answered, and to cancel is to ask no further.
 */
export const TRENDS_CALLS = {
  /** Interviews that were held and have an answer, latest first; no analysed recordings. */
  'trends:sessions': { input: z.void(), output: z.array(trendSessionSchema) },
  /** Refused while the user has not said yet how the session went. */
  'trends:figures': {
    input: z.object({ sessionId: identifierSchema }),
    output: sessionFiguresSchema,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
