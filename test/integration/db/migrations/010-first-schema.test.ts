import { describe, expect, test } from 'vitest';
import { APPLICATION_ID, migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { firstSchema } from '../../../../main/db/migrations/010-first-schema.ts';
import { openConnection } from '../../../../main/db/open.ts';

const SESSION = `INSERT INTO sessions (id, started_at, state, plan, duration_ms, data_quality, app_version)
  VALUES ('s', '2026-03-04T10:00:00.000Z', 'running', '{}', 0, '{}', '0.1.0')`;

function migrated() {
  const connection = openConnection(':memory:', { binding: null });
  connection.pragma('foreign_keys = ON');
  migrate(connection, [firstSchema]);
  return connection;
}

/** There is no version before the first one, so its "old rows" are an empty file. */
describe('migration 010, the first schema', () => {
  test('an empty file becomes ours, at version 10', () => {
    const connection = migrated();
    expect(schemaVersion(connection)).toBe(10);
    expect(connection.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  });

  test('a value of the wrong type is refused', () => {
    const insert = "UPDATE sessions SET duration_ms = 'long'";
    const connection = migrated();
    connection.exec(SESSION);
    expect(() => connection.exec(insert)).toThrow(/cannot store TEXT value in REAL column/);
  });

  test('only the known states and tracks can be stored', () => {
    const connection = migrated();
    connection.exec(SESSION);
    expect(() => connection.exec("UPDATE sessions SET state = 'paused'")).toThrow(/CHECK/);
    const batch = "INSERT INTO track_batches VALUES ('s', 'voice', 0, 0, 1, 1, x'00')";
    expect(() => connection.exec(batch)).toThrow(/CHECK/);
  });

  test('nothing can belong to a session that does not exist', () => {
    const marker = "INSERT INTO markers VALUES ('m', 'nobody', 0, '')";
    expect(() => migrated().exec(marker)).toThrow(/FOREIGN KEY/);
  });

  test('a session takes everything of its own with it', () => {
    const connection = migrated();
    connection.exec(`${SESSION};
      INSERT INTO markers VALUES ('m', 's', 0, '');
      INSERT INTO phases VALUES ('s', 0, 'answer', 0, 1, 0, NULL);
      INSERT INTO answers VALUES ('a', 's', 0, 1, '{}', 0, NULL, '');
      INSERT INTO track_batches VALUES ('s', 'face', 0, 0, 1, 1, x'00');
      INSERT INTO calibrations VALUES ('s', '2026-03-04T10:00:00.000Z', '{}');
      DELETE FROM sessions;`);
    for (const table of ['markers', 'phases', 'answers', 'track_batches', 'calibrations']) {
      expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
  });
});
