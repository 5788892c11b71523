import { z } from 'zod';
import { displaySchema } from '../domain/display.ts';

/** The screen the window is on, which a page knows by its size only. */
export const SCREEN_CALLS = {
  'screen:current': {
    input: z.void(),
    output: z.object({
      display: displaySchema,
      /** How much larger than usual everything in the window is: 2 = 200 %. */
      zoom: z.number().positive(),
      /** What the page fills of it, from its upper left corner, pixels at 100 %. */
      content: z.object({
        left: z.number(),
        top: z.number(),
        width: z.number().min(0),
        height: z.number().min(0),
      }),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
