import { z } from 'zod';
import { identifierSchema, sessionTimeSchema } from './identifier.ts';

/** What a cue can be about. Stored: a kind is never renamed, and one that goes is still read. */
export const CUE_KINDS = [
  'out-of-picture',
  'eyes-down',
  'look-back',
  'look-at-speaker',
  'left-out-person',
  'sit-up',
  'too-close',
  'too-far',
  'sit-level',
] as const;
export const cueKindSchema = z.enum(CUE_KINDS);
export type CueKind = z.infer<typeof cueKindSchema>;

/** What had been measured when a cue came: over how long, how much of it, and how far off. */
export const cueFiguresSchema = z.object({
  windowMs: z.number().finite().min(0),
  /** Share of the measured time in which it was off, and of the window that was measured. */
  offShare: z.number().min(0).max(1),
  coverage: z.number().min(0).max(1),
  /** Median of what is judged, in the unit of the kind; null = the kind has no such figure. */
  level: z.number().finite().nullable(),
});
export type CueFigures = Readonly<z.infer<typeof cueFiguresSchema>>;

/** An invitation that stood beside the interviewer for a few seconds. */
export const cueSchema = z.object({
  id: identifierSchema,
  sessionId: identifierSchema,
  kind: cueKindSchema,
  startMs: sessionTimeSchema,
  /** Null while it stands there. */
  endMs: sessionTimeSchema.nullable(),
  text: z.string().min(1).max(200),
  figures: cueFiguresSchema,
});
export type Cue = Readonly<z.infer<typeof cueSchema>>;
