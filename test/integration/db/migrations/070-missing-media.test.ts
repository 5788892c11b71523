import { describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { missingMedia } from '../../../../main/db/migrations/070-missing-media.ts';
import { MIGRATIONS } from '../../../../main/db/migrations/migrations.ts';
import { openConnection } from '../../../../main/db/open.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < missingMedia.version);

const INSERT = `INSERT INTO media_segments (id, session_id, position, has_video, has_sound, mime_type,
  start_ms, end_ms, state, bytes, frames, dropped_frames, sequence) VALUES`;

describe('migration 070, recorded files that are missing', () => {
  test('what was recorded before is the same afterwards, and may be missing from now on', () => {
    const connection = openConnection(':memory:', { binding: null });
    connection.pragma('foreign_keys = ON');
    migrate(connection, BEFORE);
    connection.exec(`INSERT INTO sessions (id, started_at, state, plan, duration_ms, data_quality, app_version)
      VALUES ('s', '2026-03-04T10:00:00.000Z', 'finished', '{"mode":"practice"}', 61000, '{}', '0.1.0')`);
    connection.exec(`${INSERT} ('a', 's', 0, 1, 1, 'video/webm', 0, 10, 'ready', 9, 1, 0, 7)`);
    const before = connection.prepare('SELECT * FROM media_segments').all();

    migrate(connection, [...BEFORE, missingMedia]);
    expect(schemaVersion(connection)).toBe(70);
    expect(connection.prepare('SELECT * FROM media_segments').all()).toEqual(before);
    connection.exec("UPDATE media_segments SET state = 'missing'");
    expect(() => connection.exec("UPDATE media_segments SET state = 'lost'")).toThrow(/CHECK/);
    expect(() =>
      connection.exec(`${INSERT} ('b', 's', 0, 1, 1, 'video/webm', 0, 10, 'ready', 9, 1, 0, 0)`),
    ).toThrow(/UNIQUE/);
    connection.exec('DELETE FROM sessions');
    expect(connection.prepare('SELECT * FROM media_segments').all()).toEqual([]);
  });
});
