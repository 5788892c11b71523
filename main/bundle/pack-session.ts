import { statSync } from 'node:fs';
import { Readable } from 'node:stream';
import {
  BUNDLE_FORMAT,
  BUNDLE_TRACKS,
  BUNDLE_VERSION,
  DOCUMENT_PATH,
  mediaPath,
  RECORD_PATH,
  THUMBNAIL_PATH,
  trackPath,
} from '../../core/bundle/manifest.ts';
import type { BundleManifest } from '../../core/bundle/manifest.ts';
import { PLAIN_WRITING, writtenAs } from '../../core/writing/writing.ts';
import type { BundleRecord } from '../../core/bundle/record.ts';
import type { MediaSegment } from '../../core/domain/media-segment.ts';
import { sessionDocument } from '../../core/notes/session-document.ts';
import type { TrackKind } from '../../core/tracks/channels.ts';
import type { ReadDatabase } from '../db/database.ts';
import { readBatch } from '../db/repositories/bundled-sessions.ts';
import { mediaPaths } from '../media/media-folder.ts';
import { createReviewCache } from '../services/review-cache.ts';
import { fileSource, textSource } from './write-bundle.ts';
import type { PartSource } from './write-bundle.ts';

type Segment = BundleRecord['segments'][number];

/** What there is to take along of a recorded session. */
export type BundleSize = {
  /** Everything but the recording, bytes, before packing. */
  readonly dataBytes: number;
  readonly mediaBytes: number;
  /** Stretches of the recording that can be taken along. */
  readonly mediaFiles: number;
  /** Stretches whose file is not where it was stored. */
  readonly missingFiles: number;
};

export function bundleSize(record: BundleRecord, dataFolder: string): BundleSize {
  const files = presentFiles(record, dataFolder);
  const stored = record.segments.filter(isKept).length;
  return {
    dataBytes:
      JSON.stringify(record).length + record.batches.reduce((sum, { bytes }) => sum + bytes, 0),
    mediaBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    mediaFiles: files.length,
    missingFiles: stored - files.length,
  };
}

export type PackedSession = {
  readonly sources: readonly PartSource[];
  readonly manifest: Omit<BundleManifest, 'parts'>;
  /** Of all parts together, before packing. */
  readonly bytes: number;
};

/** What a bundle of this session is made of. Null = the session is gone. */
export function packSession(
  database: ReadDatabase,
  record: BundleRecord,
  {
    dataFolder,
    withMedia,
    appVersion,
    writtenAt,
  }: {
    readonly dataFolder: string;
    readonly withMedia: boolean;
    readonly appVersion: string;
    readonly writtenAt: string;
  },
): PackedSession | null {
  const sessionId = record.session.id;
  // A cache of its own, forgotten at once: a review of an hour takes some ten megabytes.
  const opened = writtenAs(PLAIN_WRITING, () =>
    createReviewCache(() => undefined).open(database, sessionId),
  );
  if (opened === null) return null;
  const files = withMedia ? presentFiles(record, dataFolder) : [];
  const texts = [
    [RECORD_PATH, `${JSON.stringify(record)}\n`],
    [DOCUMENT_PATH, `${JSON.stringify(sessionDocument(opened.review), null, 2)}\n`],
  ] as const;
  const tracks = BUNDLE_TRACKS.filter((track) => record.batches.some((one) => one.track === track));
  const thumbnail = mediaPaths(dataFolder).thumbnail(sessionId);
  const thumbnailBytes = withMedia ? bytesOf(thumbnail) : null;
  return {
    sources: [
      ...texts.map(([path, text]) => textSource(path, text)),
      ...tracks.map((track) => trackSource(database, record, track)),
      ...(thumbnailBytes === null ? [] : [fileSource(THUMBNAIL_PATH, thumbnail)]),
      ...files.map(({ segment, file }) => fileSource(mediaPath(segment.id), file)),
    ],
    manifest: {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      writtenBy: { app: 'Greenroom', appVersion },
      writtenAt,
      sessionId,
      media: !record.segments.some(isKept) ? 'none' : withMedia ? 'included' : 'left-out',
    },
    bytes:
      texts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) +
      record.batches.reduce((sum, { bytes }) => sum + bytes, 0) +
      (thumbnailBytes ?? 0) +
      files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

const isKept = ({ state }: Segment): boolean => state === 'ready' || state === 'raw';

function presentFiles(
  { session, segments }: BundleRecord,
  dataFolder: string,
): readonly { readonly segment: Segment; readonly file: string; readonly bytes: number }[] {
  return segments.filter(isKept).flatMap((segment) => {
    const file = segmentFile(dataFolder, { ...segment, sessionId: session.id });
    const bytes = bytesOf(file);
    return bytes === null ? [] : [{ segment, file, bytes }];
  });
}

/** A recording that could not be made seekable keeps the name it was written under. */
function segmentFile(
  dataFolder: string,
  segment: Pick<MediaSegment, 'id' | 'sessionId' | 'state'>,
): string {
  const paths = mediaPaths(dataFolder);
  return segment.state === 'raw' ? paths.part(segment) : paths.ready(segment);
}

function bytesOf(file: string): number | null {
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts?.isFile() === true ? facts.size : null;
}

function trackSource(database: ReadDatabase, record: BundleRecord, track: TrackKind): PartSource {
  function* batches(): Generator<Uint8Array> {
    for (const batch of record.batches) {
      if (batch.track !== track) continue;
      const bytes = readBatch(database, record.session.id, track, batch.sequence);
      if (bytes?.byteLength !== batch.bytes) throw new Error('A stored batch has changed.');
      yield bytes;
    }
  }
  return {
    path: trackPath(track),
    isText: false,
    open: () => Readable.from(batches(), { objectMode: false }),
  };
}
