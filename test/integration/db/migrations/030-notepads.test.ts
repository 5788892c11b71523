import { describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { firstSchema } from '../../../../main/db/migrations/010-first-schema.ts';
import { sessionSource } from '../../../../main/db/migrations/020-session-source.ts';
import { notepads } from '../../../../main/db/migrations/030-notepads.ts';
import { openConnection } from '../../../../main/db/open.ts';

/** A database of version 20 with one session, as that version wrote it. */
function versionTwenty() {
  const connection = openConnection(':memory:', { binding: null });
  connection.pragma('foreign_keys = ON');
  migrate(connection, [firstSchema, sessionSource]);
  connection.exec(`INSERT INTO sessions (id, started_at, state, plan, duration_ms, data_quality, app_version)
    VALUES ('s', '2026-03-04T10:00:00.000Z', 'finished', '{"mode":"practice"}', 61000, '{}', '0.1.0')`);
  return connection;
}

describe('migration 030, notes of a preparation', () => {
  test('sessions from before stay as they are and have no notepads', () => {
    const connection = versionTwenty();
    const before = connection.prepare('SELECT * FROM sessions').all();
    migrate(connection, [firstSchema, sessionSource, notepads]);
    expect(schemaVersion(connection)).toBe(30);
    expect(connection.prepare('SELECT * FROM sessions').all()).toEqual(before);
    expect(connection.prepare('SELECT * FROM notepads').all()).toEqual([]);
  });

  test('there is one notepad for each question, and it goes with its session', () => {
    const connection = versionTwenty();
    migrate(connection, [firstSchema, sessionSource, notepads]);
    connection.exec("INSERT INTO notepads VALUES ('s', 0, 'the migration')");
    expect(() => connection.exec("INSERT INTO notepads VALUES ('s', 0, 'again')")).toThrow(
      /UNIQUE/,
    );
    connection.exec('DELETE FROM sessions');
    expect(connection.prepare('SELECT * FROM notepads').all()).toEqual([]);
  });
});
