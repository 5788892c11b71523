import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { errorCode } from '../failure.ts';
import { APPLICATION_ID, schemaVersion } from './migrate.ts';
import { openConnection } from './open.ts';
import type { Connection } from './open.ts';

/** What lies where the database is expected. Only `new` and `ours` may be written to. */
export type FileVerdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'ours'; readonly version: number }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly why: string };

const SQLITE_HEADER = 'SQLite format 3\0';

/**
 * Looks without touching, cheapest check first: kind of file, header, whose it is, version, then every
 * page. SQLite opens any rubbish happily and reports page damage only when asked for it.
 */
export function inspectFile(file: string, newest: number, binding: string | null): FileVerdict {
  const header = readHeader(file);
  if (header === 'absent') return { kind: 'new' };
  if (header === 'not-a-file') return { kind: 'damaged', why: 'it is not a file' };
  if (header === '' && !exists(`${file}-wal`)) return { kind: 'new' };
  if (header !== SQLITE_HEADER)
    return { kind: 'damaged', why: 'its beginning is not that of a database' };
  try {
    return withConnection(file, binding, (connection) => inspectContents(connection, newest));
  } catch (cause) {
    const code = errorCode(cause) ?? '';
    if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
      return { kind: 'damaged', why: 'its pages cannot be read' };
    }
    throw cause;
  }
}

function inspectContents(connection: Connection, newest: number): FileVerdict {
  const application = connection.pragma('application_id', { simple: true });
  const version = schemaVersion(connection);
  const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (application === 0 && version === 0 && tables === 0) return { kind: 'new' };
  if (application !== APPLICATION_ID)
    return { kind: 'damaged', why: 'it belongs to another program' };
  if (version > newest) return { kind: 'newer', version };
  const pages = connection.pragma('quick_check(1)', { simple: true });
  if (pages !== 'ok') return { kind: 'damaged', why: 'some of its pages are broken' };
  if ((connection.pragma('foreign_key_check') as unknown[]).length > 0) {
    return { kind: 'damaged', why: 'rows that belong together no longer match' };
  }
  if (version > 0) connection.prepare('SELECT count(*) FROM settings').get();
  return { kind: 'ours', version };
}

/**
 * Read-only, because closing a writing connection would move the journal into the very file that may
 * have to be set aside as it is. A journal of the old kind needs a writer to be rolled back.
 */
function withConnection<Value>(
  file: string,
  binding: string | null,
  look: (connection: Connection) => Value,
): Value {
  try {
    return lookInto(openConnection(file, { binding, readonly: true }), look);
  } catch (cause) {
    const code = errorCode(cause) ?? '';
    if (!code.startsWith('SQLITE_READONLY') && !code.startsWith('SQLITE_CANTOPEN')) throw cause;
    return lookInto(openConnection(file, { binding }), look);
  }
}

function lookInto<Value>(connection: Connection, look: (connection: Connection) => Value): Value {
  try {
    return look(connection);
  } finally {
    connection.close();
  }
}

function readHeader(file: string): string {
  if (!exists(file)) return 'absent';
  // Asked first: opening a named pipe would wait for ever.
  if (!statSync(file).isFile()) return 'not-a-file';
  const bytes = new Uint8Array(SQLITE_HEADER.length);
  const descriptor = openSync(file, 'r');
  try {
    return new TextDecoder('latin1').decode(bytes.subarray(0, readSync(descriptor, bytes)));
  } finally {
    closeSync(descriptor);
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
