import { z } from 'zod';
import { identifierSchema, sessionTimeSchema } from '../domain/identifier.ts';
import { recoveredRecordingSchema } from '../media/recovered-recording.ts';
import { mediaSegmentSchema, segmentEndSchema } from '../domain/media-segment.ts';

/** A second of video is some 300 kB; encoders were seen to hand over much more at once. */
const MAX_CHUNK_BYTES = 64_000_000;
/** A small picture, to know a session by. */
const MAX_THUMBNAIL_BYTES = 500_000;

const countSchema = z.number().int().min(0);

/** What is recorded: from the first byte to the file that can be played. */
export const MEDIA_CALLS = {
  /** Room on the disk that may be recorded to; `minutes` at the usual size of a minute. */
  'media:space': {
    input: z.void(),
    output: z.object({ freeBytes: countSchema, minutes: z.number().min(0), isEnough: z.boolean() }),
  },
  /** The row is stored and the file opened before this is answered. Idempotent by its id. */
  'media:begin-segment': {
    input: mediaSegmentSchema.pick({
      id: true,
      sessionId: true,
      position: true,
      hasVideo: true,
      hasSound: true,
      mimeType: true,
      width: true,
      height: true,
      startMs: true,
    }),
    output: mediaSegmentSchema,
  },
  /**
   * Answered when the bytes are in the file. Idempotent by `sequence`, which goes up by one from 0.
   * `isDiskLow`: less than the reserve is left, so the segment is to be ended now.
   */
  'media:append': {
    input: z.object({
      segmentId: identifierSchema,
      sequence: countSchema,
      bytes: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.byteLength > 0 && bytes.byteLength <= MAX_CHUNK_BYTES),
      /** Session time up to which there are pictures or sound with these bytes. */
      endMs: sessionTimeSchema,
      frames: countSchema,
      droppedFrames: countSchema,
    }),
    output: z.object({ isDiskLow: z.boolean() }),
  },
  /** Idempotent. Making it seekable goes on afterwards; `media:changed` tells when it is done. */
  'media:end-segment': {
    input: z.object({
      segmentId: identifierSchema,
      endMs: sessionTimeSchema,
      reason: segmentEndSchema.exclude(['crashed']),
      frames: countSchema,
      droppedFrames: countSchema,
    }),
    output: z.void(),
  },
  'media:list': {
    input: z.object({ sessionId: identifierSchema }),
    output: z.array(mediaSegmentSchema),
  },
  /** What is there of a session that was cut short; null = nothing was recorded of it. */
  'media:recovered': {
    input: z.object({ sessionId: identifierSchema }),
    output: recoveredRecordingSchema.nullable(),
  },
  'media:save-thumbnail': {
    input: z.object({
      sessionId: identifierSchema,
      jpeg: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.byteLength > 0 && bytes.byteLength <= MAX_THUMBNAIL_BYTES),
    }),
    output: z.void(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Segments of this session have changed: made seekable, deleted, brought back. */
export const mediaChangedSchema = z.object({ sessionId: identifierSchema });
