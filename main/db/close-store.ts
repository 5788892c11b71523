import type { WriteDatabase } from './database.ts';

/** Leaves one tidy file: statistics renewed, the journal moved into it and emptied. */
export function closeDatabase(database: WriteDatabase): void {
  const { connection } = database;
  if (!connection.open) return;
  database.statements.clear();
  try {
    connection.pragma('optimize');
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
}
