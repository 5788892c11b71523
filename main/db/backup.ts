import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from './open.ts';
import { fileStamp } from './set-aside.ts';

const KEPT_BACKUPS = 3;
const BACKUP_NAME = /^greenroom-v\d+-\d{8}-\d{6}\.db$/;

/**
 * A whole, compact copy made by SQLite itself (copying the file while it is open would tear it), before
 * the schema changes. The newest three stay.
 */
export function backUp(connection: Connection, folder: string, version: number, now: Date): string {
  mkdirSync(folder, { recursive: true });
  const name = `greenroom-v${version}-${fileStamp(now)}.db`;
  // Left from an attempt within the same second that failed afterwards.
  rmSync(join(folder, name), { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(join(folder, name));
  } catch (cause) {
    // Half a copy must not pass for a backup later, nor push a whole one out of the kept three.
    rmSync(join(folder, name), { force: true });
    throw cause;
  }
  const stampOf = (file: string): string => file.slice(-'20261124-132200.db'.length);
  const backups = readdirSync(folder)
    .filter((file) => BACKUP_NAME.test(file))
    .toSorted((one, other) => stampOf(other).localeCompare(stampOf(one)));
  for (const old of backups.slice(KEPT_BACKUPS)) rmSync(join(folder, old));
  return name;
}
