import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATABASE_FILE } from '../../../main/db/start-store.ts';
import { aDataQuality, aNewSession } from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';

const NOBODY = '00000000-0000-4000-8000-00000000ffff';
const SECRET = 'Zanzibar-Sprocket';

async function aFinishedSession() {
  const studio = aStudio();
  const { plan, ...session } = aNewSession();
  const { id } = await studio.value('sessions:create', {
    ...session,
    plan: { ...plan, company: SECRET },
  });
  await studio.value('sessions:finish', {
    sessionId: id,
    endMs: 1_000,
    dataQuality: aDataQuality(),
  });
  return { studio, sessionId: id };
}

describe('deleting a session', () => {
  test('hides it everywhere at once, and bringing it back shows it as it was', async () => {
    const { studio, sessionId } = await aFinishedSession();
    const before = await studio.value('review:open', { sessionId });
    await studio.value('sessions:delete', { sessionId });
    expect(await studio.value('sessions:list', undefined)).toEqual([]);
    const hidden = await studio.call('review:open', { sessionId });
    expect(hidden).toMatchObject({ ok: false, error: { type: 'NotFound' } });

    await studio.value('sessions:restore', { sessionId });
    expect(await studio.value('review:open', { sessionId })).toEqual(before);
  });

  test('is final with the next start: nothing of it is left in any file', async () => {
    const { studio, sessionId } = await aFinishedSession();
    await studio.value('sessions:delete', { sessionId });
    studio.close();
    const next = aStudio({ folder: studio.folder });
    const restored = await next.call('sessions:restore', { sessionId });
    expect(restored).toMatchObject({ ok: false, error: { type: 'NotFound' } });
    next.close();
    for (const file of readdirSync(studio.folder)) {
      expect(readFileSync(join(studio.folder, file)).includes(SECRET)).toBe(false);
    }
  });

  test('would be found by that search if it were still there', async () => {
    const { studio } = await aFinishedSession();
    studio.close();
    expect(readFileSync(join(studio.folder, DATABASE_FILE)).includes(SECRET)).toBe(true);
  });

  test('an unknown or already deleted session is not found', async () => {
    const { studio, sessionId } = await aFinishedSession();
    await studio.value('sessions:delete', { sessionId });
    for (const id of [NOBODY, sessionId]) {
      const answer = await studio.call('sessions:delete', { sessionId: id });
      expect(answer).toMatchObject({ ok: false, error: { type: 'NotFound' } });
    }
  });

  test('an interrupted session that is deleted is not offered again', async () => {
    const first = aStudio();
    const { id } = await first.value('sessions:create', aNewSession());
    first.close();
    const studio = aStudio({ folder: first.folder });
    await studio.value('sessions:delete', { sessionId: id });
    expect((await studio.value('app:state', undefined)).interrupted).toEqual([]);
  });
});

describe('the list of sessions', () => {
  test('has the latest first', async () => {
    let hour = 9;
    const studio = aStudio({ now: () => new Date(Date.UTC(2026, 2, 4, (hour += 1))) });
    const first = await studio.value('sessions:create', aNewSession());
    const second = await studio.value('sessions:create', aNewSession());
    const ids = (await studio.value('sessions:list', undefined)).map(({ id }) => id);
    expect(ids).toEqual([second.id, first.id]);
  });
});

describe('opportunities and markers', () => {
  test('an opportunity brings along whom one met there last, as long as that session is there', async () => {
    let hour = 8;
    const studio = aStudio({ now: () => new Date(Date.UTC(2026, 2, 4, (hour += 1))) });
    const { id } = await studio.value('opportunities:create', { company: 'Harbour', role: '' });
    const met = async () =>
      (await studio.value('opportunities:list', undefined)).map(({ interviewers }) =>
        interviewers.map(({ name }) => name),
      );
    const { plan, ...session } = aNewSession({ opportunityId: id });
    const meet = async (name: string) =>
      await studio.value('sessions:create', {
        ...session,
        plan: { ...plan, interviewers: [{ portrait: 'maya', name, role: 'CTO' }] },
      });
    await meet('Anna Lind');
    const second = await meet('Ben Okoro');
    expect(await met()).toEqual([['Ben Okoro']]);
    await studio.value('sessions:delete', { sessionId: second.id });
    expect(await met()).toEqual([['Anna Lind']]);
  });

  test('an opportunity is kept and can be given to a session', async () => {
    const studio = aStudio();
    const created = await studio.value('opportunities:create', {
      company: '  Blue Harbour ',
      role: 'Analyst',
    });
    expect(created.company).toBe('Blue Harbour');
    expect(await studio.value('opportunities:list', undefined)).toEqual([
      { ...created, interviewers: [] },
    ]);
    const session = await studio.value(
      'sessions:create',
      aNewSession({ opportunityId: created.id }),
    );
    expect(session.opportunityId).toBe(created.id);
  });

  test('markers are made, changed, deleted, and shown in the order of the session', async () => {
    const { studio, sessionId } = await aFinishedSession();
    const late = await studio.value('markers:create', { sessionId, atMs: 900, note: 'late' });
    const early = await studio.value('markers:create', { sessionId, atMs: 100, note: '' });
    const markers = async () => (await studio.value('review:open', { sessionId })).record.markers;
    expect(await markers()).toEqual([early, late]);
    await studio.value('markers:change', { id: early.id, note: 'looked down' });
    await studio.value('markers:delete', { id: late.id });
    expect(await markers()).toEqual([{ ...early, note: 'looked down' }]);
    expect(await studio.call('markers:delete', { id: late.id })).toMatchObject({ ok: false });
    expect(await studio.call('markers:change', { id: late.id, note: '' })).toMatchObject({
      error: { type: 'NotFound' },
    });
  });

  test('settings are kept, and a damaged one is named at the next start', async () => {
    const studio = aStudio();
    await studio.value('settings:change', { theme: 'dark', questionCount: 5 });
    const { connection } = studio.database();
    connection.exec("UPDATE settings SET value = '99' WHERE key = 'questionCount'");
    connection.exec("INSERT INTO settings VALUES ('fromTheFuture', '1')");
    studio.close();

    const next = aStudio({ folder: studio.folder });
    expect(await next.value('settings:get', undefined)).toMatchObject({
      theme: 'dark',
      questionCount: 3,
    });
    const notices = next.notices.all();
    expect(notices.map(({ id }) => id)).toEqual(['settings-fallen-back', 'settings-unknown']);
    expect(notices[0]?.text).toContain('“Number of questions”');
    expect(notices[1]?.text).toContain('fromTheFuture');

    await next.value('settings:change', { questionCount: 4 });
    next.close();
    const third = aStudio({ folder: studio.folder });
    expect(third.notices.all().map(({ id }) => id)).toEqual(['settings-unknown']);
  });

  test('a problem reported by the window cannot forge lines of the log', async () => {
    const studio = aStudio();
    await studio.value('app:report-problem', {
      where: 'setup',
      message: 'broke\n[2026-01-01] [info] all is well',
    });
    expect(studio.log.lines.filter((line) => line.includes('broke'))).toEqual([
      'error Window, setup: broke | [2026-01-01] [info] all is well',
    ]);
  });
});

describe('a full disk', () => {
  test('is said in words; what was saved before stays, and saving works again afterwards', async () => {
    const { studio, sessionId } = await aFinishedSession();
    const { connection } = studio.database();
    const pages = connection.pragma('page_count', { simple: true });
    connection.pragma(`max_page_count = ${Number(pages)}`);
    const note = 'x'.repeat(2_000);
    let answer = await studio.call('markers:create', { sessionId, atMs: 0, note });
    for (let count = 0; answer.ok && count < 100; count += 1) {
      answer = await studio.call('markers:create', { sessionId, atMs: 0, note });
    }
    expect(answer).toMatchObject({ ok: false, error: { type: 'DiskFull' } });
    expect(connection.inTransaction).toBe(false);
    expect(await studio.value('sessions:list', undefined)).toHaveLength(1);

    connection.pragma('max_page_count = 1000000');
    const after = await studio.call('markers:create', { sessionId, atMs: 0, note });
    expect(after.ok).toBe(true);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('a database that became read-only is said in words', async () => {
    const { studio, sessionId } = await aFinishedSession();
    const { connection } = studio.database();
    connection.pragma('query_only = ON');
    const answer = await studio.call('markers:create', { sessionId, atMs: 0, note: '' });
    expect(answer).toMatchObject({ ok: false, error: { type: 'CannotWrite' } });
    connection.pragma('query_only = OFF');
  });
});
