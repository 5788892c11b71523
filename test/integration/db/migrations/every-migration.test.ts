import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../main/db/migrate.ts';
import { MIGRATIONS } from '../../../../main/db/migrations/migrations.ts';
import type { Migration } from '../../../../main/db/migrations/migration.ts';
import { openConnection } from '../../../../main/db/open.ts';

const inMemory = () => openConnection(':memory:', { binding: null });

describe('migrations', () => {
  test.each(MIGRATIONS.map(({ version, name }) => [`${String(version).padStart(3, '0')}-${name}`]))(
    '%s has a test of its own with rows of the version before',
    (name) => {
      expect(readdirSync(import.meta.dirname)).toContain(`${name}.test.ts`);
    },
  );

  test('versions go up in tens, so that a forgotten step can be put between', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions.filter((version) => version % 10 !== 0)).toEqual([]);
    expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
  });

  test('running them a second time changes nothing', () => {
    const connection = inMemory();
    const schema = () => connection.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
    migrate(connection, MIGRATIONS);
    const once = schema();
    migrate(connection, MIGRATIONS);
    expect(schema()).toEqual(once);
  });

  test('every table is STRICT', () => {
    const connection = inMemory();
    migrate(connection, MIGRATIONS);
    const loose = connection
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0")
      .pluck()
      .all();
    expect(loose).toEqual(['sqlite_schema']);
  });

  test('a step that fails leaves the version before it, whole', () => {
    const connection = inMemory();
    const good: Migration = {
      version: 10,
      name: 'good',
      up: (database) => void database.exec('CREATE TABLE one (a TEXT) STRICT'),
    };
    const failing: Migration = {
      version: 20,
      name: 'failing',
      up: (database) => {
        database.exec('CREATE TABLE two (a TEXT) STRICT');
        throw new Error('power cut');
      },
    };
    expect(() => migrate(connection, [good, failing])).toThrow('power cut');
    expect(schemaVersion(connection)).toBe(10);
    const tables = connection.prepare('SELECT name FROM sqlite_schema').pluck().all();
    expect(tables).toEqual(['one']);
  });

  test('a list out of order is refused', () => {
    const step = (version: number): Migration => ({ version, name: 's', up: () => undefined });
    expect(() => migrate(inMemory(), [step(20), step(10)])).toThrow('out of order');
  });
});
