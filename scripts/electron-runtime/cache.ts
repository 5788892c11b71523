import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isRoot } from '../shared/run.ts';

/** Written last into a finished entry; without it the entry is a leftover of a broken-off attempt. */
const COMPLETE_MARK = '.complete.json';

/** Root's cache lies where every user may read it, because the tests run Electron as another user. */
const SHARED_CACHE = '/var/cache/greenroom';

export type CacheOwner = {
  readonly isRoot: boolean;
  readonly home: string;
  readonly xdgCacheHome: string | undefined;
};

/** Where this user may write, by the XDG base directory rules (a relative value there is ignored). */
export function writableCache(owner: CacheOwner): string {
  if (owner.isRoot) return SHARED_CACHE;
  const { xdgCacheHome } = owner;
  const base =
    xdgCacheHome !== undefined && isAbsolute(xdgCacheHome)
      ? xdgCacheHome
      : join(owner.home, '.cache');
  return join(base, 'greenroom');
}

function currentCache(): string {
  return writableCache({
    isRoot: isRoot(),
    home: homedir(),
    xdgCacheHome: process.env['XDG_CACHE_HOME'],
  });
}

/** The entry is finished, and its main file still has the size it had then. */
export function isComplete(entry: string): boolean {
  try {
    const mark: unknown = JSON.parse(readFileSync(join(entry, COMPLETE_MARK), 'utf8'));
    if (typeof mark !== 'object' || mark === null) return false;
    if (!('mainFile' in mark) || typeof mark.mainFile !== 'string') return false;
    if (!('bytes' in mark) || typeof mark.bytes !== 'number') return false;
    return statSync(join(entry, mark.mainFile)).size === mark.bytes;
  } catch {
    return false;
  }
}

/** A finished entry, our own or the shared one that root has made; undefined when there is none. */
export function findEntry(
  name: string,
  caches: readonly string[] = [currentCache(), SHARED_CACHE],
) {
  return caches.map((cache) => join(cache, name)).find(isComplete);
}

/**
 * Makes an entry in a folder beside it and moves it into place in one step, so that a second process
 * or a broken-off attempt never leaves half an entry under the real name. A half-made one is replaced.
 */
export async function makeEntry(
  name: string,
  mainFile: string,
  fill: (folder: string) => Promise<void>,
  cache: string = currentCache(),
): Promise<string> {
  const entry = join(cache, name);
  const making = `${entry}.making-${process.pid}`;
  mkdirSync(cache, { recursive: true });
  openToAll(cache);
  rmSync(making, { recursive: true, force: true });
  try {
    mkdirSync(making);
    openToAll(making);
    await fill(making);
    const { size } = statSync(join(making, mainFile));
    writeFileSync(join(making, COMPLETE_MARK), JSON.stringify({ mainFile, bytes: size }));
    moveIntoPlace(making, entry);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return entry;
}

function moveIntoPlace(making: string, entry: string): void {
  // Somebody else may have finished the same entry meanwhile; theirs is as good and may be in use.
  if (isComplete(entry)) return;
  if (existsSync(entry)) rmSync(entry, { recursive: true, force: true });
  renameSync(making, entry);
}

// mkdir obeys the umask, which on many servers would shut out the user that the tests switch to.
function openToAll(folder: string): void {
  if (isRoot()) chmodSync(folder, 0o755);
}
