import { describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { leftOutAndRatings } from '../../../../main/db/migrations/050-left-out-and-ratings.ts';
import { MIGRATIONS } from '../../../../main/db/migrations/migrations.ts';
import { openConnection } from '../../../../main/db/open.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < leftOutAndRatings.version);
const AFTER = [...BEFORE, leftOutAndRatings];

/** A database of version 40 with one answer, as that version wrote it. */
function versionForty() {
  const connection = openConnection(':memory:', { binding: null });
  connection.pragma('foreign_keys = ON');
  migrate(connection, BEFORE);
  connection.exec(`
    INSERT INTO sessions (id, started_at, state, plan, duration_ms, data_quality, app_version)
      VALUES ('s', '2026-03-04T10:00:00.000Z', 'finished', '{"mode":"practice"}', 61000, '{}', '0.1.0');
    INSERT INTO answers VALUES ('a', 's', 0, 1, '{}', 0, 60000, '');
  `);
  return connection;
}

describe('migration 050, stretches left out and self-ratings', () => {
  test('answers from before stay as they are, and their user is not asked about them', () => {
    const connection = versionForty();
    const before = connection.prepare('SELECT * FROM answers').all();
    migrate(connection, AFTER);
    expect(schemaVersion(connection)).toBe(50);
    expect(connection.prepare('SELECT * FROM answers').all()).toEqual(before);
    expect(connection.prepare('SELECT rating_state FROM sessions').pluck().all()).toEqual([
      'not-asked',
    ]);
  });

  test('a stretch has a length, an answer one rating, and both go with the session', () => {
    const connection = versionForty();
    migrate(connection, AFTER);
    connection.exec("INSERT INTO left_out VALUES ('l', 's', 10, 20, 'doorbell')");
    expect(() => connection.exec("INSERT INTO left_out VALUES ('m', 's', 20, 20, '')")).toThrow(
      /CHECK/,
    );
    connection.exec("INSERT INTO self_ratings VALUES ('a', 0.5, NULL, 3, '')");
    expect(() =>
      connection.exec("INSERT INTO self_ratings VALUES ('a', 0.6, NULL, 3, '')"),
    ).toThrow(/UNIQUE/);
    connection.exec('DELETE FROM sessions');
    expect(connection.prepare('SELECT * FROM left_out').all()).toEqual([]);
    expect(connection.prepare('SELECT * FROM self_ratings').all()).toEqual([]);
  });
});
