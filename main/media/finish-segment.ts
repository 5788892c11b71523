import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MediaSegment } from '../../core/domain/media-segment.ts';
import type { Ms } from '../../core/units.ts';
import type { WriteDatabase } from '../db/database.ts';
import { inTransaction } from '../db/database.ts';
import { finishFile, removeSegment } from '../db/repositories/media-segments.ts';
import { touchSession } from '../db/repositories/sessions.ts';
import { syncFolder } from '../files/write-atomically.ts';
import type { Log } from '../log.ts';
import { formatBytes } from './byte-words.ts';
import { copyFault, isCutOff } from './copy-fault.ts';
import { DISK_RESERVE_BYTES } from './disk-space.ts';
import { fileInside } from './find-media-file.ts';
import type { MediaDisk } from './media-disk.ts';
import type { MediaPaths } from './media-folder.ts';
import type { RemuxedFile } from './remux-file.ts';
import type { Remux, RemuxFault } from './remuxer.ts';

/** A remux may take so long and the length of what is remuxed (reliability.md, fault 27). */
const LIMIT_BASE_MS: Ms = 30_000;

export type FinishContext = {
  readonly database: WriteDatabase;
  readonly paths: MediaPaths;
  readonly log: Log;
  readonly remux: Remux;
  readonly disk: Pick<MediaDisk, 'freeBytes'>;
  /** Somebody needs the machine: what has been begun is left and done again later. */
  readonly signal: AbortSignal;
};

/** Nothing in a part, and nothing ever stored of it: the segment is forgotten. */
export type Finished = 'ready' | 'raw' | 'missing' | 'forgotten' | 'put-off';

/**
 * Makes the file of a segment that has ended seekable. Ended at any line, it is done again at the next
 * start and comes to the same: the part goes last, once the row names the file that took its place.
 */
export async function finishSegment(
  segment: MediaSegment,
  context: FinishContext,
): Promise<Finished> {
  const { database, paths } = context;
  const part = await fileInside(paths.root, paths.part(segment));
  if (part === null) return withoutPart(segment, context);
  const temporary = paths.temporary(segment);
  await rm(temporary, { force: true });
  if (!(await hasRoom(segment, part.bytes, context))) return 'put-off';
  const remuxed = await context.remux({
    from: part.path,
    to: temporary,
    limitMs: LIMIT_BASE_MS + segment.endMs - segment.startMs,
    signal: context.signal,
  });
  if (!remuxed.ok && isPassing(remuxed.error)) {
    await rm(temporary, { force: true });
    if (remuxed.error.kind === 'disk-full')
      context.log.warn(`Recording ${segment.id} waits to be made seekable: the disk became full`);
    return 'put-off';
  }
  const why = remuxed.ok
    ? await whatIsWrong(segment, part.bytes, temporary, remuxed.value)
    : faultText(remuxed.error);
  if (!remuxed.ok || why !== null) {
    context.log.warn(`Recording ${segment.id} stays as it was written: ${why}`);
    await rm(temporary, { force: true });
    if (segment.bytes === 0) return forget(segment, context);
    finishFile(database, segment.id, { state: 'raw', bytes: part.bytes, endMs: segment.endMs });
    return 'raw';
  }
  const bytes = await putInPlace(temporary, paths.ready(segment));
  const endMs = endOf(segment, part.bytes, remuxed.value);
  const isKept = inTransaction(database, () => {
    touchSession(database, segment.sessionId, endMs);
    return finishFile(database, segment.id, { state: 'ready', bytes, endMs });
  });
  // Deleted meanwhile: until that is undone or for good, the part is what there is of it.
  await rm(isKept ? paths.part(segment) : paths.ready(segment), { force: true });
  return 'ready';
}

/** The copy is as large as the part, and both are there until it is whole. */
async function hasRoom(
  segment: MediaSegment,
  partBytes: number,
  { disk, paths, log }: FinishContext,
): Promise<boolean> {
  const freeBytes = await disk.freeBytes(paths.root);
  const neededBytes = partBytes + DISK_RESERVE_BYTES;
  if (freeBytes >= neededBytes) return true;
  log.warn(
    `Recording ${segment.id} waits to be made seekable: ${formatBytes(freeBytes)} are free, ${formatBytes(neededBytes)} are needed`,
  );
  return false;
}

async function whatIsWrong(
  segment: MediaSegment,
  partBytes: number,
  temporary: string,
  copy: RemuxedFile,
): Promise<string | null> {
  const { size: copyBytes } = await stat(temporary);
  return copyFault(segment, { partBytes, copyBytes }, copy);
}

/** Nothing is wrong with the recording: another time it may go well. */
const isPassing = ({ kind }: RemuxFault): boolean => kind === 'broken-off' || kind === 'disk-full';

/** Put in place just before a crash, never begun, or taken away by somebody. */
async function withoutPart(segment: MediaSegment, context: FinishContext): Promise<Finished> {
  const { database, paths } = context;
  const ready = await fileInside(paths.root, paths.ready(segment));
  if (ready !== null) {
    finishFile(database, segment.id, { state: 'ready', bytes: ready.bytes, endMs: segment.endMs });
    return 'ready';
  }
  if (segment.bytes === 0) return forget(segment, context);
  finishFile(database, segment.id, { state: 'missing', bytes: 0, endMs: segment.endMs });
  return 'missing';
}

/** Nothing of it was ever acknowledged, and nothing in it can be read. */
async function forget(
  segment: MediaSegment,
  { database, paths }: FinishContext,
): Promise<Finished> {
  await rm(paths.part(segment), { force: true });
  removeSegment(database, segment.id);
  return 'forgotten';
}

/** Until the rename there is no file by that name, and after it a whole one. */
async function putInPlace(temporary: string, ready: string): Promise<number> {
  const handle = await open(temporary, 'r+');
  await handle.sync().finally(() => handle.close());
  await rename(temporary, ready);
  await syncFolder(dirname(ready));
  return (await stat(ready)).size;
}

/** What is really in the file, where nobody was left to say it. */
const endOf = (segment: MediaSegment, partBytes: number, { endMs }: RemuxedFile): Ms =>
  segment.endReason === 'crashed' || isCutOff(segment, partBytes)
    ? segment.startMs + endMs
    : segment.endMs;

function faultText(fault: { readonly kind: string; readonly why?: string }): string {
  return fault.kind === 'too-slow' ? 'making it seekable took too long' : (fault.why ?? fault.kind);
}
