import { z } from 'zod';
import { sessionTimeSchema } from './identifier.ts';

/** More than this is somebody playing with the window; what comes after it is not told any more. */
export const MAX_WINDOW_MOVES = 200;

/**
 * The window of an interview was moved, resized or zoomed, so that its interviewers are elsewhere than
 * when their places were taken (`isAway`), or it came back. In time order.
 */
export const windowMoveSchema = z.object({ atMs: sessionTimeSchema, isAway: z.boolean() });
export type WindowMove = Readonly<z.infer<typeof windowMoveSchema>>;
