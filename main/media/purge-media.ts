import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import type { WriteDatabase } from '../db/database.ts';
import {
  hasMedia,
  listDeletedSessions,
  listRemoved,
  markMediaGone,
} from '../db/repositories/stored-media.ts';
import type { RemovedSegment } from '../db/repositories/stored-media.ts';
import type { Log } from '../log.ts';
import type { MediaPaths } from './media-folder.ts';

/**
 * Deletes for good the files of what was deleted: whole sessions, and recordings whose measurements
 * stay. A file that cannot be deleted now is tried again next time, and keeps its row until then.
 * Returns the deleted sessions of which files are left.
 */
export function purgeMedia(
  database: WriteDatabase,
  paths: MediaPaths,
  log: Log,
): readonly string[] {
  const left = listDeletedSessions(database).filter(
    (sessionId) =>
      !isDone(log, () => rmSync(paths.session(sessionId), { recursive: true, force: true })),
  );
  for (const segment of listRemoved(database)) {
    if (isDone(log, () => removeFiles(database, paths, segment)))
      markMediaGone(database, segment.id);
  }
  return left;
}

function removeFiles(database: WriteDatabase, paths: MediaPaths, segment: RemovedSegment): void {
  const { sessionId } = segment;
  for (const file of [paths.ready(segment), paths.part(segment), paths.temporary(segment)])
    rmSync(file, { force: true });
  if (hasMedia(database, sessionId)) return;
  rmSync(paths.thumbnail(sessionId), { force: true });
  // What else somebody put there stays, and the folder with it.
  if (isEmpty(paths.session(sessionId))) rmdirSync(paths.session(sessionId));
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

function isDone(log: Log, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (cause) {
    log.error('A recording could not be deleted; tried again next time', cause);
    return false;
  }
}
