import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything that belongs to one database; renamed together, they can still be opened together. */
const COMPANIONS = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Moves a database out of the way under a name with the time; nothing is deleted or overwritten.
 * Returns the new name of the file.
 */
export function setAside(file: string, now: Date): string {
  const folder = dirname(file);
  const stamp = fileStamp(now);
  let name = `greenroom-damaged-${stamp}.db`;
  for (
    let attempt = 2;
    COMPANIONS.some((suffix) => existsSync(join(folder, name + suffix)));
    attempt += 1
  ) {
    name = `greenroom-damaged-${stamp}-${attempt}.db`;
  }
  for (const suffix of COMPANIONS) {
    if (existsSync(file + suffix)) renameSync(file + suffix, join(folder, name + suffix));
  }
  return name;
}

/** `2026-11-24T13:22:00.123Z` as `20261124-132200`. */
export function fileStamp(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}
