import { z } from 'zod';

/** The window while an interview is held. */
export const STAGE_CALLS = {
  /** Fills the screen, or gives back what it was before. Says whether the screen is filled now. */
  'stage:fill-screen': {
    input: z.object({ isFilled: z.boolean() }),
    output: z.object({ isFilled: z.boolean() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
