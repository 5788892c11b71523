import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { coveredPoints } from '../../../../main/db/migrations/160-covered-points.ts';
import { MIGRATIONS } from '../../../../main/db/migrations/migrations.ts';
import { openConnection } from '../../../../main/db/open.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < coveredPoints.version);

test('migration 160: answers from before were not gone through, and what is ticked goes with its answer', () => {
  const connection = openConnection(':memory:', { binding: null });
  connection.pragma('foreign_keys = ON');
  migrate(connection, BEFORE);
  connection.exec(`
    INSERT INTO sessions (id, started_at, state, plan, duration_ms, data_quality, app_version)
      VALUES ('s', '2026-03-04T10:00:00.000Z', 'finished', '{"mode":"practice"}', 61000, '{}', '0.1.0');
    INSERT INTO answers (id, session_id, question_index, take, question, start_ms, preparation_notes)
      VALUES ('a', 's', 0, 1, '{}', 10, '');`);
  migrate(connection, [...BEFORE, coveredPoints]);
  expect(schemaVersion(connection)).toBe(160);
  const stored = () => connection.prepare('SELECT answer_id FROM covered_points').pluck().all();
  expect(stored()).toEqual([]);
  const insert = connection.prepare("INSERT INTO covered_points VALUES (?, '[]')");
  insert.run('a');
  expect(() => insert.run('nowhere')).toThrow('FOREIGN KEY');
  connection.exec("DELETE FROM answers WHERE id = 'a'");
  expect(stored()).toEqual([]);
});
