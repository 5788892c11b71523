import { describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { mediaSegments } from '../../../../main/db/migrations/040-media-segments.ts';
import { MIGRATIONS } from '../../../../main/db/migrations/migrations.ts';
import { openConnection } from '../../../../main/db/open.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < mediaSegments.version);
const AFTER = [...BEFORE, mediaSegments];

/** A database of version 30 with one session, as that version wrote it. */
function versionThirty() {
  const connection = openConnection(':memory:', { binding: null });
  connection.pragma('foreign_keys = ON');
  migrate(connection, BEFORE);
  connection.exec(`INSERT INTO sessions (id, started_at, state, plan, duration_ms, data_quality, app_version)
    VALUES ('s', '2026-03-04T10:00:00.000Z', 'finished', '{"mode":"practice"}', 61000, '{}', '0.1.0')`);
  return connection;
}

const INSERT = `INSERT INTO media_segments (id, session_id, position, has_video, has_sound, mime_type,
  start_ms, end_ms, state, bytes, frames, dropped_frames) VALUES`;

describe('migration 040, recorded segments', () => {
  test('sessions from before stay as they are, and nothing of them was recorded', () => {
    const connection = versionThirty();
    const before = connection.prepare('SELECT * FROM sessions').all();
    migrate(connection, AFTER);
    expect(schemaVersion(connection)).toBe(40);
    expect(connection.prepare('SELECT * FROM sessions').all()).toEqual(before);
    expect(connection.prepare('SELECT * FROM media_segments').all()).toEqual([]);
  });

  test('a segment has its place in its session, and goes with it', () => {
    const connection = versionThirty();
    migrate(connection, AFTER);
    connection.exec(`${INSERT} ('a', 's', 0, 1, 1, 'video/webm', 0, 10, 'ready', 9, 1, 0)`);
    expect(() =>
      connection.exec(`${INSERT} ('b', 's', 0, 1, 1, 'video/webm', 0, 10, 'ready', 9, 1, 0)`),
    ).toThrow(/UNIQUE/);
    expect(() =>
      connection.exec(`${INSERT} ('b', 's', 1, 1, 1, 'video/webm', 0, 10, 'lost', 9, 1, 0)`),
    ).toThrow(/CHECK/);
    connection.exec('DELETE FROM sessions');
    expect(connection.prepare('SELECT * FROM media_segments').all()).toEqual([]);
  });
});
