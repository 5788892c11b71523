import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { bundleFaultText } from '../../core/bundle/fault.ts';
import { mediaPath } from '../../core/bundle/manifest.ts';
import { recordIds, withNewIds } from '../../core/bundle/record.ts';
import type { BundleBatch, BundleRecord } from '../../core/bundle/record.ts';
import type { CallError } from '../../core/ipc/contract.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { TrackKind } from '../../core/tracks/channels.ts';
import type { WriteDatabase } from '../db/database.ts';
import { isIdTaken } from '../db/repositories/bundled-sessions.ts';
import { CallFailure, writeCauseToCallError } from '../failure.ts';
import { syncFolder } from '../files/write-atomically.ts';
import type { CreateFile } from '../files/write-stream-atomically.ts';
import { formatBytes } from '../media/byte-words.ts';
import { DISK_RESERVE_BYTES } from '../media/disk-space.ts';
import { mediaPaths } from '../media/media-folder.ts';
import type { OpenBundle } from './open-bundle.ts';
import { createStaging } from './staging.ts';
import type { Staging } from './staging.ts';
import { insertStoredSession } from './stored-session.ts';
import { unpackParts } from './unpack-parts.ts';

export type TakeInContext = {
  readonly database: WriteDatabase;
  readonly dataFolder: string;
  readonly createId: () => string;
  readonly freeBytes: (folder: string) => Promise<number>;
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number) => void;
  readonly createFile?: CreateFile;
};

/**
 * Stores the session of a bundle: unpacked and checked beside the sessions first, then its media put
 * in place and its rows written in one transaction. Whatever fails before that leaves nothing.
 * Returns the id of the stored session, which is a new one where an id of the bundle is taken.
 */
export async function takeInBundle(
  bundle: OpenBundle,
  context: TakeInContext,
): Promise<Result<string, CallError>> {
  const { database, dataFolder, createId, signal } = context;
  const paths = mediaPaths(dataFolder);
  const free = await context.freeBytes(dataFolder);
  const needed = bundle.manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (free < needed + DISK_RESERVE_BYTES) return err(noRoom(bundle.fileName, needed, free));
  const isTaken = (id: string): boolean => isIdTaken(database, id) || existsSync(paths.session(id));
  const record = recordToStore(bundle, createId, isTaken);
  const { id: sessionId } = record.session;
  let staging: Staging | null = null;
  try {
    staging = createStaging(dataFolder, createId(), sessionId);
    const unpacked = await unpack(bundle, record, staging, context);
    if (!unpacked.ok) return unpacked;
    signal.throwIfAborted();
    await store(record, staging, context);
    return ok(sessionId);
  } catch (cause) {
    const expected = writeCauseToCallError(cause);
    throw expected === null ? cause : new CallFailure(expected);
  } finally {
    staging?.remove();
  }
}

/** As it is going to be stored: under ids that are free, with the media that are really there. */
function recordToStore(
  { record, manifest }: OpenBundle,
  createId: () => string,
  isTaken: (id: string) => boolean,
): BundleRecord {
  const parts = new Map(manifest.parts.map(({ path, bytes }) => [path, bytes]));
  const withMedia: BundleRecord = {
    ...record,
    segments: record.segments.map((segment) => {
      // Its file stayed where it was, if there was one.
      if (segment.state === 'deleted' || segment.state === 'missing')
        return { ...segment, bytes: 0 };
      const bytes = parts.get(mediaPath(segment.id));
      if (bytes !== undefined) return { ...segment, bytes };
      // Left out by whoever wrote the bundle: as if the recording had been deleted there.
      return { ...segment, state: manifest.media === 'left-out' ? 'deleted' : 'missing', bytes: 0 };
    }),
  };
  return recordIds(record).some(isTaken) ? withNewIds(withMedia, createId) : withMedia;
}

async function unpack(
  bundle: OpenBundle,
  record: BundleRecord,
  staging: Staging,
  { dataFolder, signal, onProgress, createFile }: TakeInContext,
): Promise<Result<undefined, CallError>> {
  const paths = mediaPaths(dataFolder);
  const inStaging = (path: string): string => join(staging.media, basename(path));
  // Both lists are in the same order, whether or not the ids were renewed.
  const files = new Map(
    bundle.record.segments.map(({ id }, index) => {
      const segment = record.segments[index];
      if (segment === undefined) return [id, null];
      const named = { id: segment.id, sessionId: record.session.id };
      return [id, inStaging(segment.state === 'raw' ? paths.part(named) : paths.ready(named))];
    }),
  );
  const unpacked = await unpackParts(bundle, {
    mediaFile: (segmentId) => files.get(segmentId) ?? null,
    trackFile: staging.track,
    thumbnailFile: inStaging(paths.thumbnail(record.session.id)),
    signal,
    onProgress,
    ...(createFile === undefined ? {} : { createFile }),
  });
  if (unpacked.ok) return unpacked;
  const { title, text } = bundleFaultText(bundle.fileName, unpacked.error);
  return err({ type: 'InvalidInput', title, text });
}

async function store(
  record: BundleRecord,
  staging: Staging,
  { database, dataFolder }: TakeInContext,
): Promise<void> {
  const paths = mediaPaths(dataFolder);
  const folder = paths.session(record.session.id);
  const hasFiles = readdirSync(staging.media).length > 0;
  if (hasFiles) {
    await syncFolder(staging.media);
    mkdirSync(paths.root, { recursive: true, mode: 0o700 });
    renameSync(staging.media, folder);
    await syncFolder(paths.root);
  }
  const tracks = createTrackReader(staging);
  try {
    insertStoredSession(database, record, tracks.next);
  } catch (cause) {
    if (hasFiles) rmSync(folder, { recursive: true, force: true });
    throw cause;
  } finally {
    tracks.close();
  }
}

/** The batches of each track, one after the other, from the unpacked files. */
function createTrackReader(staging: Staging): {
  readonly next: (batch: BundleBatch) => Uint8Array;
  readonly close: () => void;
} {
  const files = new Map<TrackKind, number>();
  const fileOf = (track: TrackKind): number => {
    const known = files.get(track);
    if (known !== undefined) return known;
    const file = openSync(staging.track(track), 'r');
    files.set(track, file);
    return file;
  };
  return {
    next: ({ track, bytes }) => {
      const buffer = new Uint8Array(bytes);
      let filled = 0;
      while (filled < bytes) {
        // Without a position it goes on where it stopped.
        const read = readSync(fileOf(track), buffer, filled, bytes - filled, null);
        if (read === 0) throw new Error('An unpacked track ends too early.');
        filled += read;
      }
      return buffer;
    },
    close: () => {
      for (const file of files.values()) closeSync(file);
    },
  };
}

const noRoom = (fileName: string, neededBytes: number, freeBytes: number): CallError => ({
  type: 'DiskFull',
  title: 'There is no room for this session bundle',
  text: `${fileName} needs ${formatBytes(neededBytes)} when unpacked, ${formatBytes(freeBytes)} are free, and ${formatBytes(DISK_RESERVE_BYTES)} are kept free. Nothing was stored. Free some space, then try again.`,
});
