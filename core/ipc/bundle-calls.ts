import { z } from 'zod';
import { identifierSchema, isoDateTimeSchema, sessionTimeSchema } from '../domain/identifier.ts';

const bytesSchema = z.number().int().min(0);

export const bundleSizeSchema = z.object({
  /** Everything but the recording, before packing. */
  dataBytes: bytesSchema,
  mediaBytes: bytesSchema,
  /** Stretches of the recording that can be taken along. */
  mediaFiles: z.number().int().min(0),
  /** Stretches whose file is not where it was stored. */
  missingFiles: z.number().int().min(0),
});
export type BundleSize = Readonly<z.infer<typeof bundleSizeSchema>>;

/** What a chosen bundle says it holds; its samples and media are checked when it is taken in. */
export const bundleContentSchema = z.object({
  id: identifierSchema,
  fileName: z.string(),
  /** Of the file. */
  bytes: bytesSchema,
  company: z.string(),
  role: z.string(),
  title: z.string().nullable(),
  startedAt: isoDateTimeSchema,
  durationMs: sessionTimeSchema,
  answers: z.number().int().min(0),
  media: z.enum(['included', 'left-out', 'none']),
  /** The very same session is in the list already. */
  isPresent: z.boolean(),
});
export type BundleContent = Readonly<z.infer<typeof bundleContentSchema>>;

const openedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), content: bundleContentSchema }),
  z.object({ kind: z.literal('cancelled') }),
]);

/** A session as one file, for another computer or to keep. One bundle at a time. */
export const BUNDLE_CALLS = {
  'bundle:size': { input: z.object({ sessionId: identifierSchema }), output: bundleSizeSchema },
  /** Asks where to; answered when the file is there. `cancelled`: in the dialog, or with `bundle:cancel`. */
  'bundle:export': {
    input: z.object({ sessionId: identifierSchema, withMedia: z.boolean() }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('saved'), fileName: z.string(), bytes: bytesSchema }),
      z.object({ kind: z.literal('cancelled') }),
    ]),
  },
  /** Asks for a file with the system's own dialog. Nothing is stored yet. */
  'bundle:choose': { input: z.void(), output: openedSchema },
  /** The preload fills in the path of a file that was dropped on the window. */
  'bundle:open-dropped': {
    input: z.object({ path: z.string().max(32_768) }),
    output: openedSchema,
  },
  /** Stores what was opened, whole or not at all; beside the same session as one of its own. */
  'bundle:take-in': {
    input: z.object({ id: identifierSchema, besidePresent: z.boolean() }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('stored'), sessionId: identifierSchema }),
      z.object({ kind: z.literal('cancelled') }),
    ]),
  },
  /** Ends what is being written or taken in; answered when it has ended. */
  'bundle:cancel': { input: z.void(), output: z.void() },
  /** Lets go of what was opened. */
  'bundle:close': { input: z.object({ id: identifierSchema }), output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Some ten times a second while one is written or taken in. */
export const bundleProgressSchema = z.object({ doneBytes: bytesSchema, totalBytes: bytesSchema });
export type BundleProgress = Readonly<z.infer<typeof bundleProgressSchema>>;
