import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { lensSetting } from '../../../../main/db/migrations/150-lens-setting.ts';
import { MIGRATIONS } from '../../../../main/db/migrations/migrations.ts';
import { openConnection } from '../../../../main/db/open.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < lensSetting.version);

test('migration 150: how far the interviewer is from the lens stays as the user measured it', () => {
  const connection = openConnection(':memory:', { binding: null });
  migrate(connection, BEFORE);
  connection.exec(
    `INSERT INTO settings VALUES ('interviewerBelowLensCm', '7.5'), ('theme', '"dark"')`,
  );
  migrate(connection, [...BEFORE, lensSetting]);
  expect(schemaVersion(connection)).toBe(150);
  expect(connection.prepare('SELECT key, value FROM settings ORDER BY key').all()).toEqual([
    { key: 'interviewerFromLensCm', value: '7.5' },
    { key: 'theme', value: '"dark"' },
  ]);
});
