import { z } from 'zod';
import { identifierSchema, sessionTimeSchema } from '../domain/identifier.ts';
import { CLIP_FORMATS } from '../export/clip-choices.ts';

/** The window writes pieces of a megabyte; a single picture was never near this. */
const MAX_WRITE_BYTES = 64_000_000;
/** A line a second for an hour is a tenth of this. */
const MAX_CAPTIONS = 5_000_000;

const bytesSchema = z.number().int().min(0);

/** A stretch of a session as a film of its own. The window makes it, the main process writes it. */
export const CLIP_CALLS = {
  /**
   * `file` asks where to, with the system's dialog. `notes`: kept aside until notes take it in with
   * `export:save`. Nothing is in its place before `clips:finish`.
   */
  'clips:begin': {
    input: z
      .object({
        sessionId: identifierSchema,
        startMs: sessionTimeSchema,
        endMs: sessionTimeSchema,
        format: z.enum(CLIP_FORMATS),
        purpose: z.enum(['file', 'notes']),
        withCaptionsFile: z.boolean(),
      })
      .refine(({ startMs, endMs }) => endMs > startMs),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('begun'), id: identifierSchema }),
      z.object({ kind: z.literal('cancelled') }),
    ]),
  },
  /** Answered when the bytes are in the file. What was written before may be written over. */
  'clips:write': {
    input: z.object({
      id: identifierSchema,
      position: bytesSchema,
      bytes: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.byteLength > 0 && bytes.byteLength <= MAX_WRITE_BYTES),
    }),
    output: z.void(),
  },
  /** Puts the film in its place, its captions (WebVTT) beside it: both or neither. */
  'clips:finish': {
    input: z.object({ id: identifierSchema, captions: z.string().max(MAX_CAPTIONS).nullable() }),
    output: z.object({ fileName: z.string(), bytes: bytesSchema }),
  },
  /** Takes back what was written of it, or what is kept for notes. Idempotent. */
  'clips:cancel': { input: z.object({ id: identifierSchema }), output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
