import { z } from 'zod';
import { identifierSchema, isoDateTimeSchema } from '../domain/identifier.ts';
import type { TrackKind } from '../tracks/channels.ts';

export const BUNDLE_FORMAT = 'greenroom.bundle';
/** Goes up with every change of what a bundle holds: a reader refuses what it does not know. */
export const BUNDLE_VERSION = 1;
export const BUNDLE_ENDING = 'greenroom';

export const MANIFEST_PATH = 'manifest.json';
/** Everything that is stored of the session but its samples and its media. */
export const RECORD_PATH = 'record.json';
/** The session as it is exported as JSON, for other programs; it is not read back. */
export const DOCUMENT_PATH = 'session.json';
export const THUMBNAIL_PATH = 'thumbnail.jpg';
export const BUNDLE_TRACKS = ['face', 'pose'] as const satisfies readonly TrackKind[];
export const trackPath = (track: TrackKind): string => `tracks/${track}.bin`;
export const mediaPath = (segmentId: string): string => `media/${segmentId}.webm`;

export type PartKind = 'record' | 'document' | 'track' | 'media' | 'thumbnail';

/** What a part is, by its exact name; null = no part of a bundle is called so. */
export function partKind(path: string): PartKind | null {
  if (path === RECORD_PATH) return 'record';
  if (path === DOCUMENT_PATH) return 'document';
  if (path === THUMBNAIL_PATH) return 'thumbnail';
  if (BUNDLE_TRACKS.some((track) => path === trackPath(track))) return 'track';
  return mediaSegmentId(path) === null ? null : 'media';
}

/** The segment whose file a part is; null = it is none. */
export function mediaSegmentId(path: string): string | null {
  const [, id] = /^media\/([0-9a-f-]{36})\.webm$/.exec(path) ?? [];
  return id !== undefined && identifierSchema.safeParse(id).success ? id : null;
}

const partSchema = z.object({
  path: z.string().max(100),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BundlePart = Readonly<z.infer<typeof partSchema>>;

export const manifestSchema = z.object({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  writtenBy: z.object({ app: z.literal('Greenroom'), appVersion: z.string().max(50) }),
  writtenAt: isoDateTimeSchema,
  sessionId: identifierSchema,
  /** left-out: the session was recorded, and whoever wrote the bundle chose not to take it along. */
  media: z.enum(['included', 'left-out', 'none']),
  /** Every other file of the bundle. */
  parts: z.array(partSchema).max(2_000),
});
export type BundleManifest = Readonly<z.infer<typeof manifestSchema>>;

/** What can be told of any version, also of those that are not known yet. */
export const manifestHeadSchema = z.object({
  format: z.literal(BUNDLE_FORMAT),
  version: z.number().int().min(1),
});
