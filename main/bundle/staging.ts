import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identifierSchema } from '../../core/domain/identifier.ts';
import type { ReadDatabase } from '../db/database.ts';
import { isIdTaken } from '../db/repositories/bundled-sessions.ts';
import { mediaPaths } from '../media/media-folder.ts';

/** Where bundles are unpacked, on the disk the sessions are on. */
const STAGING_FOLDER = 'staging';
/** Which session is being taken in; written before anything else of it. */
const NOTE_FILE = 'import.json';
const noteSchema = z.object({ sessionId: identifierSchema });

export type Staging = {
  /** What will be the session's media folder. */
  readonly media: string;
  readonly track: (track: string) => string;
  readonly remove: () => void;
};

/** A folder for one import, gone afterwards whatever becomes of it. */
export function createStaging(dataFolder: string, importId: string, sessionId: string): Staging {
  const folder = join(dataFolder, STAGING_FOLDER, importId);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, NOTE_FILE), JSON.stringify({ sessionId }), {
    mode: 0o600,
    flush: true,
  });
  const media = join(folder, 'media');
  mkdirSync(media, { mode: 0o700 });
  return {
    media,
    track: (track) => join(folder, `${track}.bin`),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      removeIfEmpty(join(dataFolder, STAGING_FOLDER));
    },
  };
}

/**
 * What an import left behind that was ended by a crash: its unpacked files, and, where it came as far
 * as that, the media of a session that was never stored. Returns how many there were.
 */
export function sweepStaging(dataFolder: string, database: ReadDatabase): number {
  const root = join(dataFolder, STAGING_FOLDER);
  const leftovers = foldersIn(root);
  for (const name of leftovers) {
    const sessionId = readNote(join(root, name, NOTE_FILE));
    if (sessionId !== null && !isIdTaken(database, sessionId))
      rmSync(mediaPaths(dataFolder).session(sessionId), { recursive: true, force: true });
    rmSync(join(root, name), { recursive: true, force: true });
  }
  removeIfEmpty(root);
  return leftovers.length;
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Null for a note that was never finished: then nothing else had begun. */
function readNote(file: string): string | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).sessionId;
  } catch {
    return null;
  }
}

function removeIfEmpty(folder: string): void {
  if (foldersIn(folder).length === 0) rmSync(folder, { recursive: true, force: true });
}
