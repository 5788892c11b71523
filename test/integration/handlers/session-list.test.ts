import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SessionSearch } from '../../../core/ipc/session-list-calls.ts';
import { aQuestion } from '../../helpers/a-session-record.ts';
import { aDataQuality, aNewSession, aCalibration } from '../../helpers/builders-session.ts';
import { aFullSession } from '../../helpers/bundles.ts';
import { yourQuestion } from '../../unit/core/interview/interview-builders.ts';
import { aStudio } from '../../helpers/database.ts';
import type { TestStudio } from '../../helpers/database.ts';

const NOBODY = '00000000-0000-4000-8000-00000000ffff';
const ANYTHING: SessionSearch = {
  text: '',
  from: null,
  before: null,
  format: null,
  mode: null,
  isCalibrated: null,
  hasVideo: null,
  source: null,
};

async function aSession(
  studio: TestStudio,
  plan: Partial<ReturnType<typeof aNewSession>['plan']> = {},
): Promise<string> {
  const session = aNewSession();
  const { id } = await studio.value('sessions:create', {
    ...session,
    plan: { ...session.plan, ...plan },
  });
  return id;
}

async function foundIds(studio: TestStudio, search: Partial<SessionSearch>): Promise<string[]> {
  const { sessions, found } = await studio.value('sessions:search', {
    ...ANYTHING,
    limit: 50,
    ...search,
  });
  expect(found).toBe(sessions.length);
  return sessions.map(({ id }) => id);
}

describe('searching sessions', () => {
  test.each([
    ['company', 'harbour'],
    ['role', 'ANALYST'],
    ['a question', 'plan fell'],
    ['a question of the candidate', 'on call'],
    ['the notepad', 'grüSSe'.replace('SS', 'ß')],
    ['the notepad, in capitals', 'GRÜ'],
    ['other scripts', '日本'],
    ['notes of an answer', 'harbour story'],
    ['a marker', 'good point'],
    ['a reason for leaving out', 'doorbell'],
    ['what was thought of it', 'better than'],
    ['several places at once', 'doorbell analyst'],
  ])('finds by %s', async (_place, text) => {
    const { studio, sessionId } = await aFullSession();
    const { plan, ...session } = aNewSession();
    await studio.value('sessions:create', {
      ...session,
      plan: { ...plan, company: 'Nobody', role: 'None', questions: [aQuestion({ text: 'Why?' })] },
    });
    // The one session of the helper has these names in its plan.
    studio
      .database()
      .connection.prepare(
        `UPDATE sessions SET plan = json_set(plan, '$.company', 'Blue Harbour', '$.role', 'Analyst',
                                             '$.questions[0].text', 'What if a plan fell through?',
                                             '$.yourQuestions', json(?))
          WHERE id = ?`,
      )
      .run(
        JSON.stringify({
          questions: [yourQuestion(0, { text: 'Who is on call?' })],
          limitMs: 60_000,
        }),
        sessionId,
      );
    expect(await foundIds(studio, { text })).toEqual([sessionId]);
  });

  test('needs every word, and takes signs of the database’s own as they are', async () => {
    const studio = aStudio();
    const id = await aSession(studio, { company: '100% Sun_Power' });
    await aSession(studio, { company: '100 SunXPower' });
    expect(await foundIds(studio, { text: '100%' })).toEqual([id]);
    expect(await foundIds(studio, { text: 'n_p' })).toEqual([id]);
    expect(await foundIds(studio, { text: 'sun moon' })).toEqual([]);
    expect(await foundIds(studio, { text: "' OR 1=1 --" })).toEqual([]);
  });

  test('does not find what only the form of the stored documents has', async () => {
    const studio = aStudio();
    await aSession(studio, { company: 'A', role: 'B', questions: [aQuestion({ text: 'Why?' })] });
    expect(await foundIds(studio, { text: 'preparationMs' })).toEqual([]);
    expect(await foundIds(studio, { text: 'behavioural' })).toEqual([]);
  });

  test('keeps to days, on both sides, in whatever zone the start was written', async () => {
    let start = '2026-03-04T00:00:00.000Z';
    const studio = aStudio({ now: () => new Date(start) });
    const first = await aSession(studio);
    start = '2026-03-05T00:00:00.000Z';
    const second = await aSession(studio);
    studio
      .database()
      .connection.prepare('UPDATE sessions SET started_at = ? WHERE id = ?')
      .run('2026-03-05T01:00:00.000+01:00', second);
    const from = '2026-03-05T00:00:00.000Z';
    expect(await foundIds(studio, { from })).toEqual([second]);
    expect(await foundIds(studio, { before: from })).toEqual([first]);
    expect(await foundIds(studio, {})).toEqual([second, first]);
  });

  test('tells modes, calibrated ones, recordings and those with video apart', async () => {
    const studio = aStudio();
    const practice = await aSession(studio, { mode: 'practice' });
    const interview = await aSession(studio, { mode: 'interview' });
    await studio.value('sessions:save-calibration', {
      sessionId: interview,
      calibration: aCalibration(),
    });
    expect(await foundIds(studio, { mode: 'practice' })).toEqual([practice]);
    expect(await foundIds(studio, { isCalibrated: true })).toEqual([interview]);
    expect(await foundIds(studio, { isCalibrated: false })).toEqual([practice]);
    expect(await foundIds(studio, { source: 'recording' })).toEqual([]);
    expect(await foundIds(studio, { source: 'live' })).toHaveLength(2);
    expect(await foundIds(studio, { hasVideo: true })).toEqual([]);

    const { studio: full, sessionId } = await aFullSession();
    const without = await aSession(full);
    expect(await foundIds(full, { hasVideo: true })).toEqual([sessionId]);
    expect(await foundIds(full, { hasVideo: false })).toEqual([without]);
    full
      .database()
      .connection.prepare("UPDATE media_segments SET state = 'deleted' WHERE session_id = ?")
      .run(sessionId);
    expect(await foundIds(full, { hasVideo: true })).toEqual([]);
  });

  test('tells formats apart; a plan from before there were any is one-to-one, a recording is none', async () => {
    const studio = aStudio();
    const panel = await aSession(studio, { format: 'panel' });
    const before = await aSession(studio);
    const recording = await aSession(studio);
    const { connection } = studio.database();
    connection
      .prepare("UPDATE sessions SET plan = json_remove(plan, '$.format') WHERE id = ?")
      .run(before);
    connection.prepare("UPDATE sessions SET source = 'recording' WHERE id = ?").run(recording);
    expect(await foundIds(studio, { format: 'panel' })).toEqual([panel]);
    expect(await foundIds(studio, { format: 'one-to-one' })).toEqual([before]);
    expect(await foundIds(studio, { format: 'warm-up' })).toEqual([]);
    const { sessions } = await studio.value('sessions:search', { ...ANYTHING, limit: 9 });
    expect(sessions.map(({ format }) => format)).toEqual(['one-to-one', 'one-to-one', 'panel']);
  });

  test('counts what the candidate asked, one that a pause cut in two once', async () => {
    const studio = aStudio();
    const sessionId = await aSession(studio);
    for (const [index, take] of [1, 1, 2].entries()) {
      await studio.value('sessions:begin-phase', {
        sessionId,
        phase: {
          kind: 'listening',
          questionIndex: null,
          take,
          startMs: index * 1_000,
          endMs: null,
        },
      });
    }
    const { sessions } = await studio.value('sessions:search', { ...ANYTHING, limit: 9 });
    expect(sessions).toMatchObject([{ askedCount: 2 }]);
  });

  test('counts all, shows no more than asked for, and leaves deleted ones out', async () => {
    const studio = aStudio();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await aSession(studio));
    await studio.value('sessions:delete', { sessionId: ids[0] ?? '' });
    const answer = await studio.value('sessions:search', { ...ANYTHING, limit: 3 });
    expect(answer).toMatchObject({ found: 4, total: 4 });
    expect(answer.sessions.map(({ id }) => id)).toEqual([ids[4], ids[3], ids[2]]);
  });

  test('says which session has a small picture', async () => {
    const { studio, sessionId } = await aFullSession();
    const listed = async () =>
      (await studio.value('sessions:search', { ...ANYTHING, limit: 1 })).sessions[0];
    const folder = join(studio.folder, 'media', sessionId);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'thumbnail.jpg'), 'picture');
    expect(await listed()).toMatchObject({ hasVideo: true, hasThumbnail: true });
    const plain = await aSession(studio);
    expect(await listed()).toMatchObject({ id: plain, hasVideo: false, hasThumbnail: false });
  });
});

describe('renaming a session', () => {
  test('shows in the list, the review and the name of its files, until the name is taken away', async () => {
    const names: string[] = [];
    const studio = aStudio({
      chooseTarget: async (name) => {
        names.push(name);
        return null;
      },
    });
    const sessionId = await aSession(studio, { company: 'Acme' });
    await studio.value('sessions:finish', { sessionId, endMs: 1, dataQuality: aDataQuality() });
    await studio.value('sessions:rename', { sessionId, title: '  Second round ' });
    expect(await foundIds(studio, { text: 'second round' })).toEqual([sessionId]);
    expect((await studio.value('sessions:list', undefined))[0]?.title).toBe('Second round');
    expect((await studio.value('review:open', { sessionId })).record.title).toBe('Second round');
    await studio.value('export:save', { sessionId, format: 'markdown' });
    expect(names[0]).toMatch(/-second-round\.md$/);

    await studio.value('sessions:rename', { sessionId, title: '   ' });
    expect((await studio.value('review:open', { sessionId })).record.title).toBeNull();
    await studio.value('export:save', { sessionId, format: 'markdown' });
    expect(names[1]).toMatch(/-acme\.md$/);
  });

  test('of an unknown or deleted session is refused', async () => {
    const studio = aStudio();
    const sessionId = await aSession(studio);
    await studio.value('sessions:delete', { sessionId });
    for (const id of [NOBODY, sessionId]) {
      const answer = await studio.call('sessions:rename', { sessionId: id, title: 'x' });
      expect(answer).toMatchObject({ ok: false, error: { type: 'NotFound' } });
    }
    const tooLong = await studio.call('sessions:rename', { sessionId, title: 'x'.repeat(201) });
    expect(tooLong).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
  });
});
