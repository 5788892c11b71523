import { z } from 'zod';
import { identifierSchema, sessionTimeSchema } from './identifier.ts';

/**
 * recording: bytes are still coming. finalizing: complete, and being made seekable. ready: seekable.
 * raw: could not be made seekable; what was written still plays. deleted: the user deleted the file
 * and kept the measurements. missing: the file is not where it was stored, and nobody deleted it here.
 */
const segmentStateSchema = z.enum([
  'recording',
  'finalizing',
  'ready',
  'raw',
  'deleted',
  'missing',
]);

/** Why a segment ended. `crashed`: the window or the app ended while it was being written. */
export const segmentEndSchema = z.enum([
  'stopped',
  'paused',
  'camera-lost',
  'microphone-lost',
  'device-back',
  'disk-full',
  'suspended',
  'stalled',
  'failed',
  'crashed',
]);
export type SegmentEnd = z.infer<typeof segmentEndSchema>;

/**
 * One stretch of a session that was recorded in one go, as one WebM file. File time 0 is session
 * time `startMs`: session time = `startMs` + file time. Between segments nothing was recorded.
 */
export const mediaSegmentSchema = z.object({
  id: identifierSchema,
  sessionId: identifierSchema,
  /** 0 for the first of its session. */
  position: z.number().int().min(0),
  hasVideo: z.boolean(),
  hasSound: z.boolean(),
  /** For example `video/webm;codecs=vp9,opus`. */
  mimeType: z.string().max(100),
  /** Of the picture, pixels; null = sound only. */
  width: z.number().int().min(1).nullable(),
  height: z.number().int().min(1).nullable(),
  startMs: sessionTimeSchema,
  /** Up to here bytes have been stored; final once the state is not `recording`. */
  endMs: sessionTimeSchema,
  state: segmentStateSchema,
  /** Null while it is being recorded. */
  endReason: segmentEndSchema.nullable(),
  /** Of the file as it is now. */
  bytes: z.number().int().min(0),
  /** Pictures that were encoded, and those that had to be left out. */
  frames: z.number().int().min(0),
  droppedFrames: z.number().int().min(0),
});
export type MediaSegment = Readonly<z.infer<typeof mediaSegmentSchema>>;
