import { describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { sessionTitles } from '../../../../main/db/migrations/060-session-titles.ts';
import { MIGRATIONS } from '../../../../main/db/migrations/migrations.ts';
import { openConnection } from '../../../../main/db/open.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < sessionTitles.version);

describe('migration 060, titles of sessions', () => {
  test('sessions from before have none, and are named after their opportunity as ever', () => {
    const connection = openConnection(':memory:', { binding: null });
    migrate(connection, BEFORE);
    connection.exec(`INSERT INTO sessions (id, started_at, state, plan, duration_ms, data_quality, app_version)
      VALUES ('s', '2026-03-04T10:00:00.000Z', 'finished', '{"mode":"practice"}', 61000, '{}', '0.1.0')`);
    migrate(connection, [...BEFORE, sessionTitles]);
    expect(schemaVersion(connection)).toBe(60);
    expect(connection.prepare('SELECT id, title FROM sessions').all()).toEqual([
      { id: 's', title: null },
    ]);
  });
});
