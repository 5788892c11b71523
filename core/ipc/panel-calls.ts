import { z } from 'zod';
import { identifierSchema } from '../domain/identifier.ts';
import { MAX_TILES, tileSchema } from '../domain/tile.ts';
import { windowMoveSchema } from '../domain/window-move.ts';

/** Where the interviewers are on the screen, while a session runs. Both may be asked again. */
export const PANEL_CALLS = {
  /** Their places taken anew, before the calibration; moves up to then are forgotten. */
  'sessions:place-tiles': {
    input: z.object({
      sessionId: identifierSchema,
      /** Absent = one interviewer, where the settings have them. */
      tiles: z.array(tileSchema).min(1).max(MAX_TILES).readonly().optional(),
    }),
    output: z.void(),
  },
  'sessions:move-window': {
    input: z.object({ sessionId: identifierSchema, move: windowMoveSchema }),
    output: z.void(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
