import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writableCache } from '../../../scripts/electron-runtime/cache.ts';
import { isRoot } from '../../../scripts/shared/run.ts';

/** A folder of this measurement outside of the repository, made where it is not there. */
export function benchCache(name: string): string {
  const owner = { isRoot: isRoot(), home: homedir(), xdgCacheHome: process.env['XDG_CACHE_HOME'] };
  const folder = join(writableCache(owner), 'bench-body', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
