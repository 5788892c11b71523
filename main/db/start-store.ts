import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AppNotice, CallError } from '../../core/ipc/contract.ts';
import { causeToCallError, writeCauseToCallError } from '../failure.ts';
import type { Log } from '../log.ts';
import { backUp } from './backup.ts';
import { createDatabase } from './database.ts';
import type { WriteDatabase } from './database.ts';
import { inspectFile } from './inspect.ts';
import { migrate, needsMigration, schemaVersion } from './migrate.ts';
import { newestVersion } from './migrations/migrations.ts';
import type { Migration } from './migrations/migration.ts';
import { DriverUnsupported, openConnection, prepareForWriting } from './open.ts';
import type { Connection } from './open.ts';
import { setAside } from './set-aside.ts';

export const DATABASE_FILE = 'greenroom.db';
const BACKUP_FOLDER = 'backups';

/** The database, or why there is none; then every call that needs it answers with `error`. */
export type Store =
  | {
      readonly kind: 'ready';
      readonly database: WriteDatabase;
      readonly notices: readonly AppNotice[];
    }
  | {
      readonly kind: 'unavailable';
      readonly error: CallError;
      readonly notices: readonly AppNotice[];
    };

export type StoreOptions = {
  readonly folder: string;
  readonly migrations: readonly Migration[];
  readonly binding: string | null;
  readonly now: () => Date;
  readonly log: Log;
};

/** The schema could not be brought up to date. `backup` is the copy made before, where there is one. */
class MigrationFailure extends Error {
  readonly backup: string | null;

  constructor(cause: unknown, backup: string | null) {
    super('The database could not be brought up to date', { cause });
    this.name = 'MigrationFailure';
    this.backup = backup;
  }
}

/** Never throws and never overwrites: whatever cannot be used stays where it is or is set aside. */
export function startStore(options: StoreOptions): Store {
  try {
    return openStore(options);
  } catch (cause) {
    const failure = cause instanceof MigrationFailure ? cause.cause : cause;
    options.log.error('The database could not be opened or brought up to date', failure);
    return unavailable(causeToText(cause));
  }
}

function openStore(options: StoreOptions): Store {
  const { folder, migrations, binding, log } = options;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, DATABASE_FILE);
  const verdict = inspectFile(file, newestVersion(migrations), binding);
  if (verdict.kind === 'newer') {
    log.warn(`Database version ${verdict.version} is newer than ${newestVersion(migrations)}`);
    return unavailable(
      'Your sessions were written by a newer version of Greenroom, and this one cannot read them safely. ' +
        'Nothing was changed. Install the newer version again to go on.',
    );
  }
  const notices: AppNotice[] = [];
  if (verdict.kind === 'damaged')
    notices.push(damageNotice(setAside(file, options.now()), verdict.why, folder, log));

  const connection = openConnection(file, { binding });
  try {
    prepareForWriting(connection);
    bringUpToDate(connection, options);
  } catch (cause) {
    connection.close();
    throw cause;
  }
  const database = createDatabase(connection, (name, milliseconds) =>
    log.warn(`Slow query ${name}: ${Math.round(milliseconds)} ms`),
  );
  return { kind: 'ready', database, notices };
}

function bringUpToDate(
  connection: Connection,
  { folder, migrations, now, log }: StoreOptions,
): void {
  if (!needsMigration(connection, migrations)) return;
  const from = schemaVersion(connection);
  let backup: string | null = null;
  try {
    if (from > 0) {
      backup = backUp(connection, join(folder, BACKUP_FOLDER), from, now());
      log.info(`Backup before migrating: ${backup}`);
    }
    migrate(connection, migrations);
  } catch (cause) {
    throw new MigrationFailure(cause, backup);
  }
  log.info(`Database brought from version ${from} to ${schemaVersion(connection)}`);
}

function damageNotice(name: string, why: string, folder: string, log: Log): AppNotice {
  log.error(`The database was set aside as ${name}: ${why}`);
  return {
    id: 'database-set-aside',
    severity: 'error',
    title: 'Your saved sessions could not be read',
    text:
      `The database is damaged: ${why}. It was set aside as ${name} in ${folder}, with nothing deleted, and Greenroom ` +
      'started with an empty one. Keep that file: parts of it may be rescued. If you have a backup of the folder, ' +
      `close Greenroom and put the backup's ${DATABASE_FILE} in its place.`,
  };
}

function unavailable(text: string): Store {
  const error: CallError = {
    type: 'DatabaseUnavailable',
    title: 'Your sessions are not available',
    text,
  };
  return {
    kind: 'unavailable',
    error,
    notices: [{ id: 'database-unavailable', severity: 'error', title: error.title, text }],
  };
}

function causeToText(cause: unknown): string {
  if (cause instanceof DriverUnsupported) {
    return (
      'The database driver does not work with this version of Electron, so nothing can be saved. ' +
      'Run "npm ci" and start again; "npm run doctor" says what is missing.'
    );
  }
  const { failure, backup } =
    cause instanceof MigrationFailure
      ? { failure: cause.cause, backup: cause.backup }
      : { failure: cause, backup: null };
  const known = causeToCallError(failure) ?? writeCauseToCallError(failure);
  const what =
    known === null
      ? 'The database could not be opened or brought up to date. The log in the data folder says more.'
      : `${known.title}. ${known.text}`;
  const copy =
    backup === null ? '' : ` A copy of it is ${backup} in the ${BACKUP_FOLDER} folder there.`;
  return `${what} The database was left as it was before.${copy}`;
}
