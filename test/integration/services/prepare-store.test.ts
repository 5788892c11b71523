import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openConnection } from '../../../main/db/open.ts';
import { DATABASE_FILE } from '../../../main/db/start-store.ts';
import { aNewSession } from '../../helpers/builders-session.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';

/** A folder with one session left running and one deleted; some changes of sessions then fail. */
async function aFolderThatFails(statement: 'UPDATE' | 'DELETE'): Promise<string> {
  const folder = aFolder();
  const studio = aStudio({ folder });
  const deleted = await studio.value('sessions:create', aNewSession());
  await studio.value('sessions:delete', { sessionId: deleted.id });
  await studio.value('sessions:create', aNewSession());
  studio.database().connection.exec("INSERT INTO settings VALUES ('fromTheFuture', '1')");
  studio.close();
  withConnection(folder, (connection) =>
    connection.exec(
      `CREATE TRIGGER fails BEFORE ${statement} ON sessions BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    ),
  );
  return folder;
}

function withConnection(
  folder: string,
  work: (connection: ReturnType<typeof openConnection>) => unknown,
): void {
  const connection = openConnection(join(folder, DATABASE_FILE), { binding: null });
  work(connection);
  connection.close();
}

const ids = (studio: ReturnType<typeof aStudio>) => studio.notices.all().map(({ id }) => id);

describe('what the last run left behind', () => {
  test('a session that cannot be recovered is told of, logged, and recovered at the next start', async () => {
    const folder = await aFolderThatFails('UPDATE');
    const studio = aStudio({ folder });
    expect(ids(studio)).toEqual(['sessions-not-recovered', 'settings-unknown']);
    expect(studio.notices.all()[0]?.text).toContain('still there');
    expect(studio.log.lines.join('\n')).toMatch(/error Interrupted sessions .* no room/);
    expect(await studio.value('sessions:list', undefined)).toMatchObject([{ state: 'running' }]);
    studio.close();

    withConnection(folder, (connection) => connection.exec('DROP TRIGGER fails'));
    const next = aStudio({ folder });
    expect(ids(next)).toEqual(['settings-unknown']);
    expect((await next.value('app:state', undefined)).interrupted).toHaveLength(1);
  });

  test('deleted sessions that cannot be purged do not stop a recovery', async () => {
    const studio = aStudio({ folder: await aFolderThatFails('DELETE') });
    expect(ids(studio)).toEqual(['settings-unknown']);
    expect(studio.log.lines.join('\n')).toMatch(/error Deleted sessions .* no room/);
    expect((await studio.value('app:state', undefined)).interrupted).toHaveLength(1);
    expect(await studio.value('sessions:list', undefined)).toHaveLength(1);
  });
});
