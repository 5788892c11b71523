import { z } from 'zod';
import { identifierSchema, sessionTimeSchema } from '../domain/identifier.ts';
import type { OverlayData } from '../replay/overlay-data.ts';
import type { Ms } from '../units.ts';

/** The longest stretch that is packed at once: some 15,000 samples, half a megabyte. Own choice. */
export const MAX_OVERLAY_MS: Ms = 600_000;

/** Made by our own main process; typed, not parsed again. */
const overlaySchema = z.custom<OverlayData>((value) => typeof value === 'object' && value !== null);

/** What can be drawn over the picture of a session. */
export const OVERLAY_CALLS = {
  'review:overlay': {
    input: z
      .object({
        sessionId: identifierSchema,
        startMs: sessionTimeSchema,
        endMs: sessionTimeSchema,
      })
      .refine(({ startMs, endMs }) => endMs > startMs && endMs - startMs <= MAX_OVERLAY_MS),
    output: overlaySchema,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
