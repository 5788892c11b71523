import { z } from 'zod';
import { identifierSchema } from '../domain/identifier.ts';
import { sessionSummarySchema } from '../domain/session.ts';

const bytesSchema = z.number().int().min(0);
/** More sessions are not deleted at once by anybody. */
const MAX_AT_ONCE = 10_000;
const chosenSchema = z.object({ sessionIds: z.array(identifierSchema).min(1).max(MAX_AT_ONCE) });

/** What a session that was recorded takes on the disk. */
const storedRecordingSchema = z.object({
  session: sessionSummarySchema,
  /** Video or sound; of one that was removed, how long it was. */
  recordedMs: z.number().min(0),
  hasVideo: z.boolean(),
  hasThumbnail: z.boolean(),
  mediaBytes: bytesSchema,
  measurementBytes: bytesSchema,
  /** `removed`: until the app is closed it can be brought back. `missing`: somebody took the files away. */
  state: z.enum(['there', 'removed', 'missing']),
});
export type StoredRecording = Readonly<z.infer<typeof storedRecordingSchema>>;

const storageSchema = z.object({
  /** Latest first. */
  recordings: z.array(storedRecordingSchema),
  /** Of every session, recorded or not. */
  measurementBytes: bytesSchema,
  /** Of sessions that were deleted and can still be brought back. */
  deletedSessionBytes: bytesSchema,
  /** In the folder of the recordings, and belonging to none of them. */
  otherBytes: bytesSchema,
  freeBytes: bytesSchema,
  /** Of recording that fit there, beside what is kept free. */
  freeMinutes: z.number().min(0),
});
export type StorageUse = Readonly<z.infer<typeof storageSchema>>;

/** What is recorded on the disk, and how it is got rid of. */
export const STORAGE_CALLS = {
  'storage:list': { input: z.void(), output: storageSchema },
  /** Hides the recordings at once, their measurements stay; the files go when the app is closed. */
  'storage:delete-media': { input: chosenSchema, output: z.void() },
  /** Until then this brings them back. */
  'storage:restore-media': { input: chosenSchema, output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
