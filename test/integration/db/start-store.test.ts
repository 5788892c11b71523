import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../../main/db/backup.ts';
import { closeDatabase } from '../../../main/db/close-store.ts';
import { APPLICATION_ID, schemaVersion } from '../../../main/db/migrate.ts';
import { MIGRATIONS, newestVersion } from '../../../main/db/migrations/migrations.ts';
import type { Migration } from '../../../main/db/migrations/migration.ts';
import { openConnection } from '../../../main/db/open.ts';
import { DATABASE_FILE, startStore } from '../../../main/db/start-store.ts';
import { aNewSession } from '../../helpers/builders-session.ts';
import { aFolder, aLog, aStudio } from '../../helpers/database.ts';

const at = new Date('2026-03-04T10:00:00.000Z');
const NEXT_VERSION = newestVersion(MIGRATIONS) + 10;

function start(folder: string, migrations: readonly Migration[] = MIGRATIONS) {
  const store = startStore({ folder, migrations, binding: null, now: () => at, log: aLog() });
  const close = (): void => {
    if (store.kind === 'ready') closeDatabase(store.database);
  };
  return { store, close };
}

/** A folder with a tidy database that holds a session and some weight. */
async function aUsedFolder(): Promise<string> {
  const folder = aFolder();
  const studio = aStudio({ folder });
  await studio.value('sessions:create', aNewSession());
  const { connection } = studio.database();
  connection.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
    INSERT INTO opportunities SELECT 'o' || i, hex(randomblob(200)), 'role', 'now' FROM n`);
  studio.close();
  return folder;
}

const overwrite = (file: string, offset: number, bytes: number): void => {
  const content = readFileSync(file);
  content.fill(0xa5, offset, offset + bytes);
  writeFileSync(file, content);
};

describe('start of the store', () => {
  test('a first start makes a database in WAL mode, synced at every commit, for this user only', () => {
    const mask = process.umask(0o077);
    const folder = aFolder();
    const { store, close } = start(folder);
    process.umask(mask);
    if (store.kind !== 'ready') throw new Error('not ready');
    const pragma = (name: string) => store.database.connection.pragma(name, { simple: true });
    expect(store.notices).toEqual([]);
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('cell_size_check')).toBe(1);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('application_id')).toBe(APPLICATION_ID);
    expect(statSync(join(folder, DATABASE_FILE)).mode & 0o077).toBe(0);
    close();
  });

  test('a sound database is opened as it is', async () => {
    const folder = await aUsedFolder();
    const studio = aStudio({ folder });
    expect(await studio.value('sessions:list', undefined)).toHaveLength(1);
    expect(studio.notices.all()).toEqual([]);
  });

  test('an empty file is a first start', () => {
    const folder = aFolder();
    writeFileSync(join(folder, DATABASE_FILE), '');
    const { store, close } = start(folder);
    expect(store).toMatchObject({ kind: 'ready', notices: [] });
    close();
  });

  const DAMAGE: Record<string, (file: string) => void> = {
    'is text': (file) => writeFileSync(file, 'my notes, saved under the wrong name'),
    'has lost its beginning': (file) => overwrite(file, 0, 100),
    'was cut in half': (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    'has one page overwritten': (file) => overwrite(file, statSync(file).size - 4_096, 4_096),
    'has a random root page': (file) => overwrite(file, 4_096 * 3, 4_096),
    'has shorter than a header left': (file) => truncateSync(file, 10),
    'belongs to another program': (file) => {
      const connection = openConnection(file, { binding: null });
      connection.pragma('application_id = 1');
      connection.close();
    },
    'has rows that do not match': (file) => {
      const connection = openConnection(file, { binding: null });
      connection.pragma('foreign_keys = OFF');
      connection.exec("INSERT INTO markers VALUES ('m', 'nobody', 0, '')");
      connection.close();
    },
  };

  test.each(Object.keys(DAMAGE))(
    'a database that %s is set aside byte for byte, and the user is told where',
    async (kind) => {
      const folder = await aUsedFolder();
      const file = join(folder, DATABASE_FILE);
      DAMAGE[kind]?.(file);
      const before = readFileSync(file);

      const { store, close } = start(folder);
      expect(store.kind).toBe('ready');
      const name = 'greenroom-damaged-20260304-100000.db';
      expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
      const [notice] = store.notices;
      expect(notice?.severity).toBe('error');
      expect(notice?.text).toContain(name);
      expect(notice?.text).toContain(folder);
      close();
      expect(await aStudio({ folder }).value('sessions:list', undefined)).toEqual([]);
    },
  );

  test('its journal goes aside with it', async () => {
    const folder = await aUsedFolder();
    const file = join(folder, DATABASE_FILE);
    writeFileSync(file, 'damaged');
    writeFileSync(`${file}-wal`, 'journal');
    writeFileSync(`${file}-shm`, 'index');
    start(folder).close();
    const aside = join(folder, 'greenroom-damaged-20260304-100000.db');
    expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('journal');
    expect(readFileSync(`${aside}-shm`, 'utf8')).toBe('index');
  });

  test('a second damage within the same second overwrites nothing', () => {
    const folder = aFolder();
    const file = join(folder, DATABASE_FILE);
    for (const text of ['first', 'second']) {
      for (const suffix of ['', '-wal', '-shm']) writeFileSync(file + suffix, '');
      writeFileSync(file, text);
      start(folder).close();
    }
    const aside = readdirSync(folder).filter((name) => /^greenroom-damaged-.*\.db$/.test(name));
    const texts = aside.map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.toSorted()).toEqual(['first', 'second']);
  });

  test('a folder in its place is set aside as well', () => {
    const folder = aFolder();
    mkdirSync(join(folder, DATABASE_FILE));
    const { store, close } = start(folder);
    expect(store.kind).toBe('ready');
    close();
  });

  test('a named pipe in its place does not hang the start', () => {
    const folder = aFolder();
    execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', join(folder, DATABASE_FILE)]);
    const { store, close } = start(folder);
    expect(store.kind).toBe('ready');
    close();
  });

  test('a data folder that cannot be made is explained, and the app still starts', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), '');
    const studio = aStudio({ folder: join(folder, 'file', 'data') });
    const answer = await studio.call('sessions:list', undefined);
    expect(answer).toMatchObject({ ok: false, error: { type: 'DatabaseUnavailable' } });
    const state = await studio.value('app:state', undefined);
    expect(state.notices).toMatchObject([{ id: 'database-unavailable', severity: 'error' }]);
  });
});

describe('a database of a newer version', () => {
  const future: Migration = {
    version: NEXT_VERSION,
    name: 'future',
    up: (connection) => void connection.exec('CREATE TABLE future (a TEXT) STRICT'),
  };

  async function aFutureFolder(): Promise<string> {
    const folder = await aUsedFolder();
    start(folder, [...MIGRATIONS, future]).close();
    return folder;
  }

  test('is not touched, and every call that needs it says why', async () => {
    const folder = await aFutureFolder();
    const before = readFileSync(join(folder, DATABASE_FILE));
    const studio = aStudio({ folder });

    for (const name of ['settings:get', 'sessions:list', 'questions:library'] as const) {
      expect(await studio.call(name, undefined)).toMatchObject({
        ok: false,
        error: { type: 'DatabaseUnavailable', text: expect.stringContaining('newer version') },
      });
    }
    const created = await studio.call('sessions:create', aNewSession());
    expect(created).toMatchObject({ ok: false, error: { type: 'DatabaseUnavailable' } });
    expect(studio.notices.all()).toHaveLength(1);
    expect(readFileSync(join(folder, DATABASE_FILE)).equals(before)).toBe(true);
  });

  test('is usable again by the version that wrote it', async () => {
    const folder = await aFutureFolder();
    aStudio({ folder });
    const { store, close } = start(folder, [...MIGRATIONS, future]);
    expect(store.kind).toBe('ready');
    close();
  });
});

describe('backups before a migration', () => {
  const backupName = `greenroom-v${newestVersion(MIGRATIONS)}-20260304-100000.db`;
  const step = (version: number): Migration => ({
    version,
    name: `step-${version}`,
    up: (connection) => void connection.exec(`CREATE TABLE step_${version} (a TEXT) STRICT`),
  });

  test('the old database is copied whole before its schema changes', async () => {
    const folder = await aUsedFolder();
    start(folder, [...MIGRATIONS, step(NEXT_VERSION)]).close();
    const [backup, ...others] = readdirSync(join(folder, 'backups'));
    expect(others).toEqual([]);
    const copy = openConnection(join(folder, 'backups', String(backup)), { binding: null });
    expect(schemaVersion(copy)).toBe(newestVersion(MIGRATIONS));
    expect(copy.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(copy.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(1);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });

  test('a first start has nothing to copy', () => {
    const folder = aFolder();
    start(folder).close();
    expect(existsSync(join(folder, 'backups'))).toBe(false);
  });

  test('the newest three are kept, files of other names are left alone', async () => {
    const folder = await aUsedFolder();
    mkdirSync(join(folder, 'backups'));
    const older = ['v10-20260101-000000', 'v10-20260102-000000', 'v20-20260103-000000'];
    for (const name of older) writeFileSync(join(folder, 'backups', `greenroom-${name}.db`), '');
    writeFileSync(join(folder, 'backups', 'mine.db'), '');
    start(folder, [...MIGRATIONS, step(NEXT_VERSION)]).close();
    expect(readdirSync(join(folder, 'backups')).toSorted()).toEqual(
      [
        'greenroom-v10-20260102-000000.db',
        'greenroom-v20-20260103-000000.db',
        `greenroom-v${newestVersion(MIGRATIONS)}-20260304-100000.db`,
        'mine.db',
      ].toSorted(),
    );
  });

  test('a migration that fails costs nothing: the store is off, the data are as before', async () => {
    const folder = await aUsedFolder();
    const failing: Migration = {
      version: NEXT_VERSION,
      name: 'failing',
      up: (connection) => {
        connection.exec('DELETE FROM sessions');
        throw new Error('power cut');
      },
    };
    const { store } = start(folder, [...MIGRATIONS, failing]);
    expect(store).toMatchObject({
      kind: 'unavailable',
      error: { text: expect.stringContaining(`${backupName} in the backups folder`) },
    });
    expect(readdirSync(join(folder, 'backups'))).toEqual([backupName]);
    expect(await aStudio({ folder }).value('sessions:list', undefined)).toHaveLength(1);
  });

  test('a backup that could not be made is not spoken of', async () => {
    const folder = await aUsedFolder();
    // A folder where the backups go that nothing can be written into: a file.
    writeFileSync(join(folder, 'backups'), '');
    const { store } = start(folder, [...MIGRATIONS, step(NEXT_VERSION)]);
    if (store.kind === 'ready') throw new Error('migrated without a backup');
    expect(store.error.text).toContain('left as it was before');
    expect(store.error.text).not.toContain('copy');
    expect(await aStudio({ folder }).value('sessions:list', undefined)).toHaveLength(1);
  });

  test('half a backup is not left behind', () => {
    const folder = aFolder();
    const connection = openConnection(join(folder, 'a.db'), { binding: null });
    const outOfRoom = new Proxy(connection, {
      get: (target, key) =>
        key === 'prepare'
          ? () => ({
              run: (file: string) => {
                writeFileSync(file, 'half');
                throw new Error('disk full');
              },
            })
          : Reflect.get(target, key),
    });
    expect(() => backUp(outOfRoom, join(folder, 'backups'), 10, at)).toThrow('disk full');
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
    connection.close();
  });

  test('a first start that fails speaks of no backup', () => {
    const failing: Migration = {
      version: 10,
      name: 'failing',
      up: () => {
        throw new Error('power cut');
      },
    };
    const { store } = start(aFolder(), [failing]);
    if (store.kind === 'ready') throw new Error('not failed');
    expect(store.error.text).not.toContain('copy');
  });
});
