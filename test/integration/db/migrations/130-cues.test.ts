import { describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { cues } from '../../../../main/db/migrations/130-cues.ts';
import { MIGRATIONS } from '../../../../main/db/migrations/migrations.ts';
import { openConnection } from '../../../../main/db/open.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < cues.version);

describe('migration 130, cues', () => {
  test('sessions from before have none, and a cue cannot end before it began', () => {
    const connection = openConnection(':memory:', { binding: null });
    connection.pragma('foreign_keys = ON');
    migrate(connection, BEFORE);
    connection.exec(`INSERT INTO sessions (id, started_at, state, plan, duration_ms, data_quality, app_version)
      VALUES ('s', '2026-03-04T10:00:00.000Z', 'finished', '{"mode":"practice"}', 61000, '{}', '0.1.0')`);
    migrate(connection, [...BEFORE, cues]);
    expect(schemaVersion(connection)).toBe(130);
    expect(connection.prepare('SELECT * FROM cues').all()).toEqual([]);
    const insert = connection.prepare(
      "INSERT INTO cues (id, session_id, kind, start_ms, end_ms, text, figures) VALUES (?, 's', 'sit-up', 10, ?, 'Sit up', '{}')",
    );
    insert.run('1', null);
    insert.run('2', 10);
    expect(() => insert.run('3', 9)).toThrow('CHECK');
    expect(() =>
      connection.exec(
        "INSERT INTO cues SELECT '4', 'nowhere', kind, 1, 2, text, figures FROM cues LIMIT 1",
      ),
    ).toThrow('FOREIGN KEY');
  });
});
