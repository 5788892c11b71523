import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadDatabase } from '../db/database.ts';
import { findSegment } from '../db/repositories/media-segments.ts';
import { fileInside } from './find-media-file.ts';
import type { MediaPaths } from './media-folder.ts';

/**
 * Clears away what a crash left of making recordings seekable: copies that were not completed, and
 * parts whose seekable file is in place. Whatever else lies in the folder stays. Returns how many.
 */
export async function sweepMedia(database: ReadDatabase, paths: MediaPaths): Promise<number> {
  let swept = 0;
  for (const sessionId of await namesIn(paths.root)) {
    for (const name of await namesIn(paths.session(sessionId))) {
      const [, id = '', ending] = /^(.+)\.(tmp|part)$/.exec(name) ?? [];
      const segment = findSegment(database, id);
      if (segment === null || segment.sessionId !== sessionId) continue;
      const isLeft =
        ending === 'tmp' ||
        (segment.state === 'ready' &&
          (await fileInside(paths.root, paths.ready(segment))) !== null);
      if (!isLeft) continue;
      await rm(join(paths.session(sessionId), name), { force: true });
      swept += 1;
    }
  }
  return swept;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
