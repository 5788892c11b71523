import { describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { firstSchema } from '../../../../main/db/migrations/010-first-schema.ts';
import { sessionSource } from '../../../../main/db/migrations/020-session-source.ts';
import { openConnection } from '../../../../main/db/open.ts';

/** A database of version 10 with one session, as that version wrote it. */
function versionTen() {
  const connection = openConnection(':memory:', { binding: null });
  migrate(connection, [firstSchema]);
  connection.exec(`INSERT INTO sessions (id, started_at, state, plan, duration_ms, data_quality, app_version)
    VALUES ('s', '2026-03-04T10:00:00.000Z', 'finished', '{"mode":"practice"}', 61000, '{}', '0.1.0')`);
  return connection;
}

describe('migration 020, where a session comes from', () => {
  test('every session from before came from the camera; nothing else about it changes', () => {
    const connection = versionTen();
    const before = connection.prepare('SELECT * FROM sessions').get();
    migrate(connection, [firstSchema, sessionSource]);
    expect(schemaVersion(connection)).toBe(20);
    const after = connection.prepare('SELECT * FROM sessions').get();
    expect(after).toEqual({ ...Object(before), source: 'live' });
  });

  test('only the known sources can be stored', () => {
    const connection = versionTen();
    migrate(connection, [firstSchema, sessionSource]);
    connection.exec("UPDATE sessions SET source = 'recording'");
    expect(() => connection.exec("UPDATE sessions SET source = 'elsewhere'")).toThrow(/CHECK/);
  });
});
