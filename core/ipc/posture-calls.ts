import { z } from 'zod';
import type { PostureData } from '../replay/posture-data.ts';
import { OVERLAY_CALLS } from './overlay-calls.ts';

/** Made by our own main process; typed, not parsed again. */
const postureSchema = z.custom<PostureData>((value) => typeof value === 'object' && value !== null);

/** How somebody sat in a stretch of a session, as silhouettes. */
export const POSTURE_CALLS = {
  'review:posture': { input: OVERLAY_CALLS['review:overlay'].input, output: postureSchema },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
