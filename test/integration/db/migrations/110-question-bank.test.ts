import { describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { questionBank } from '../../../../main/db/migrations/110-question-bank.ts';
import { MIGRATIONS } from '../../../../main/db/migrations/migrations.ts';
import { openConnection } from '../../../../main/db/open.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < questionBank.version);

describe('migration 110, what the user adds to the question bank', () => {
  test('own questions from before are kept, for everybody and without a suggested time', () => {
    const connection = openConnection(':memory:', { binding: null });
    migrate(connection, BEFORE);
    connection.exec(`INSERT INTO questions (id, category, text, is_after, tip, trap, created_at)
      VALUES ('q', 'technical', 'Why boats?', '', '', '', '2026-03-04T10:00:00.000Z')`);
    migrate(connection, [...BEFORE, questionBank]);
    expect(schemaVersion(connection)).toBe(110);
    expect(connection.prepare('SELECT * FROM questions').all()).toMatchObject([
      {
        id: 'q',
        text: 'Why boats?',
        professions: '[]',
        skills: '[]',
        answer_seconds: null,
        deleted_at: null,
      },
    ]);
  });

  test('two sets cannot have the same name, however it is written', () => {
    const connection = openConnection(':memory:', { binding: null });
    migrate(connection, [...BEFORE, questionBank]);
    const insert = connection.prepare(
      "INSERT INTO question_sets (id, name, question_ids, created_at) VALUES (?, ?, '[]', '')",
    );
    insert.run('1', 'Panel');
    expect(() => insert.run('2', 'panel')).toThrow('UNIQUE');
  });
});
