import { describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { interviewFormats } from '../../../../main/db/migrations/120-interview-formats.ts';
import { MIGRATIONS } from '../../../../main/db/migrations/migrations.ts';
import { openConnection } from '../../../../main/db/open.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < interviewFormats.version);

describe('migration 120, formats of an interview', () => {
  test('phases from before are kept, and none of them answers a question of the candidate', () => {
    const connection = openConnection(':memory:', { binding: null });
    migrate(connection, BEFORE);
    connection.exec(`INSERT INTO sessions (id, started_at, state, plan, duration_ms, data_quality, app_version)
      VALUES ('s', '2026-03-04T10:00:00.000Z', 'finished', '{"mode":"practice"}', 61000, '{}', '0.1.0');
      INSERT INTO phases (session_id, position, kind, question_index, take, start_ms, end_ms)
      VALUES ('s', 0, 'greeting', NULL, 1, 0, 7000)`);
    migrate(connection, [...BEFORE, interviewFormats]);
    expect(schemaVersion(connection)).toBe(120);
    expect(connection.prepare('SELECT * FROM phases').all()).toMatchObject([
      { kind: 'greeting', start_ms: 0, end_ms: 7000, your_question_index: null },
    ]);
  });

  test('two templates cannot have the same name, however it is written', () => {
    const connection = openConnection(':memory:', { binding: null });
    migrate(connection, [...BEFORE, interviewFormats]);
    const insert = connection.prepare(
      "INSERT INTO interview_templates (id, name, choices, created_at) VALUES (?, ?, '{}', '')",
    );
    insert.run('1', 'Panel at Northwind');
    expect(() => insert.run('2', 'panel at northwind')).toThrow('UNIQUE');
  });
});
