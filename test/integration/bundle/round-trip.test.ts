import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleRecordSchema } from '../../../core/bundle/record.ts';
import { findRecord } from '../../../main/db/session-lifecycle.ts';
import { openBundle } from '../../../main/bundle/open-bundle.ts';
import type { TestStudio } from '../../helpers/database.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';
import { aBundleOf, aDesk, aFullSession, contentOf } from '../../helpers/bundles.ts';
import { aDataQuality, aNewSession } from '../../helpers/builders-session.ts';

async function takeIn(studio: TestStudio, file: string, besidePresent = false) {
  const desk = aDesk(studio, file);
  const opened = await desk.choose();
  if (!opened.ok || opened.value.kind !== 'opened') throw new Error(JSON.stringify(opened));
  const { content } = opened.value;
  const answer = await desk.takeIn(content.id, besidePresent);
  await desk.close(content.id);
  return { content, answer };
}

const storedId = (answer: Awaited<ReturnType<typeof takeIn>>['answer']): string => {
  if (!answer.ok || answer.value.kind !== 'stored') throw new Error(JSON.stringify(answer));
  return answer.value.sessionId;
};

const countOf = (studio: TestStudio, table: string): unknown =>
  studio.database().connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

describe('a session as a bundle', () => {
  test('is on another computer what it was here: rows, samples and media', async () => {
    const from = await aFullSession();
    const file = await aBundleOf(from);
    expect(statSync(file).mode & 0o077).toBe(0);
    const there = aStudio();
    const { content, answer } = await takeIn(there, file);
    expect(content).toMatchObject({
      fileName: 'session.greenroom',
      company: 'Blue Harbour',
      title: 'The dress rehearsal',
      answers: 1,
      media: 'included',
      isPresent: false,
    });
    expect(storedId(answer)).toBe(from.sessionId);
    expect(findRecord(there.database(), from.sessionId)).toEqual(
      findRecord(from.studio.database(), from.sessionId),
    );
    expect(contentOf(there, from.sessionId)).toEqual(contentOf(from.studio, from.sessionId));
    expect(await there.value('opportunities:list', undefined)).toEqual(
      await from.studio.value('opportunities:list', undefined),
    );
    expect(readdirSync(there.folder)).not.toContain('staging');
    expect((await there.value('sessions:list', undefined)).map(({ id }) => id)).toEqual([
      from.sessionId,
    ]);
  });

  test('without its recording says that it was left out, and has everything else', async () => {
    const from = await aFullSession();
    const file = await aBundleOf(from, false);
    const there = aStudio();
    const { content } = await takeIn(there, file);
    expect(content.media).toBe('left-out');
    const record = findRecord(there.database(), from.sessionId);
    expect(record?.segments.map(({ state, bytes }) => [state, bytes])).toEqual(
      Array.from({ length: 4 }, () => ['deleted', 0]),
    );
    expect(record?.answers).toEqual(findRecord(from.studio.database(), from.sessionId)?.answers);
    expect(existsSync(join(there.folder, 'media', from.sessionId))).toBe(false);
  });

  test('a recording whose file is gone is called missing, and the rest is written', async () => {
    const from = await aFullSession();
    const [first] = findRecord(from.studio.database(), from.sessionId)?.segments ?? [];
    rmSync(join(from.studio.folder, 'media', from.sessionId, `${first?.id}.webm`));
    const size = await aDesk(from.studio, '').size(from.sessionId);
    expect(size).toMatchObject({ ok: true, value: { mediaFiles: 2, missingFiles: 1 } });
    const there = aStudio();
    await takeIn(there, await aBundleOf(from));
    const states = findRecord(there.database(), from.sessionId)?.segments.map(({ state }) => state);
    expect(states).toEqual(['missing', 'raw', 'deleted', 'ready']);
  });

  test('where the same session is already, it is not touched: both are kept, or one is left', async () => {
    const from = await aFullSession();
    const file = await aBundleOf(from);
    const before = contentOf(from.studio, from.sessionId);
    const left = await takeIn(from.studio, file);
    expect(left.content.isPresent).toBe(true);
    expect(left.answer).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    expect(countOf(from.studio, 'sessions')).toBe(1);

    const copyId = storedId((await takeIn(from.studio, file, true)).answer);
    expect(copyId).not.toBe(from.sessionId);
    expect(contentOf(from.studio, from.sessionId)).toEqual(before);
    expect(contentOf(from.studio, copyId)).toEqual(before);
    expect(countOf(from.studio, 'self_ratings')).toBe(2);
    expect(countOf(from.studio, 'covered_points')).toBe(2);
    expect(countOf(from.studio, 'opportunities')).toBe(1);
  });

  test('comes back beside one that was deleted and could still be brought back', async () => {
    const from = await aFullSession();
    const file = await aBundleOf(from);
    await from.studio.value('sessions:delete', { sessionId: from.sessionId });
    const { content, answer } = await takeIn(from.studio, file);
    expect(content.isPresent).toBe(false);
    const copyId = storedId(answer);
    await from.studio.value('sessions:restore', { sessionId: from.sessionId });
    expect(contentOf(from.studio, copyId)).toEqual(contentOf(from.studio, from.sessionId));
  });

  test('holds every column that is stored of a session', async () => {
    const { studio, sessionId } = await aFullSession();
    const { connection } = studio.database();
    const tables = connection
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .pluck()
      .all() as string[];
    const columns = tables.flatMap((table) =>
      (
        connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
      ).map((column) => `${table}.${column}`),
    );
    const opened = await openBundle(await aBundleOf({ studio, sessionId }));
    if (!opened.ok) throw new Error(opened.error.kind);
    await opened.value.close();
    const written = new Set<string>();
    const note = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inside] of Object.entries(value)) {
        written.add(key.toLowerCase());
        note(inside);
      }
    };
    note(opened.value.record);
    const unknown = columns.filter((column) => {
      const [table = '', name = ''] = column.split('.');
      return (
        !NOT_OF_A_SESSION.has(table) &&
        !NOT_TAKEN_ALONG.has(column) &&
        name !== 'session_id' &&
        !written.has(OTHER_NAMES[column] ?? name.replaceAll('_', ''))
      );
    });
    expect(unknown).toEqual([]);
  });

  test('a session that is being held cannot be packed', async () => {
    const studio = aStudio();
    const { id } = await studio.value('sessions:create', aNewSession());
    const target = join(aFolder(), 'running.greenroom');
    expect(await aDesk(studio, target).write(id, true)).toMatchObject({
      ok: false,
      error: { type: 'Busy' },
    });
    expect(existsSync(target)).toBe(false);
  });

  test('one that was interrupted is taken in without being offered for recovery again', async () => {
    const studio = aStudio();
    const { id } = await studio.value('sessions:create', aNewSession());
    await studio.value('sessions:create', aNewSession());
    expect(findRecord(studio.database(), id)?.session.state).toBe('interrupted');
    const there = aStudio();
    await takeIn(there, await aBundleOf({ studio, sessionId: id }));
    expect((await there.value('app:state', undefined)).interrupted).toEqual([]);
    expect(findRecord(there.database(), id)?.session.state).toBe('interrupted');
  });

  test('a session without anything measured or recorded goes the same way', async () => {
    const studio = aStudio();
    const { id } = await studio.value('sessions:create', aNewSession({ camera: null }));
    await studio.value('sessions:finish', {
      sessionId: id,
      endMs: 10,
      dataQuality: aDataQuality(),
    });
    const there = aStudio();
    const { content } = await takeIn(there, await aBundleOf({ studio, sessionId: id }));
    expect(content.media).toBe('none');
    expect(contentOf(there, id)).toEqual(contentOf(studio, id));
  });

  test('an unknown session or bundle is not found', async () => {
    const desk = aDesk(aStudio(), '');
    for (const answer of [
      await desk.size(randomUUID()),
      await desk.write(randomUUID(), true),
      await desk.takeIn(randomUUID(), false),
    ])
      expect(answer).toMatchObject({ ok: false, error: { type: 'NotFound' } });
  });

  test('the record that is written is read back as it is', async () => {
    const opened = await openBundle(await aBundleOf(await aFullSession()));
    if (!opened.ok) throw new Error(opened.error.kind);
    await opened.value.close();
    const again = bundleRecordSchema.parse(JSON.parse(JSON.stringify(opened.value.record)));
    expect(again).toEqual(opened.value.record);
  });
});

/** Tables that hold nothing of one session. */
const NOT_OF_A_SESSION = new Set([
  'settings',
  'questions',
  'favourite_questions',
  'question_sets',
  'answer_outlines',
  'question_draws',
  'interview_templates',
  'sqlite_stat1',
  'sqlite_sequence',
]);

/** How the record calls a column that it does not call by the column's name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'calibrations.document': 'calibration',
  'track_batches.first_t': 'firstms',
  'track_batches.last_t': 'lastms',
};

/** What is about this computer, or follows from what is written. */
const NOT_TAKEN_ALONG = new Set([
  // Goes up with each change here; what was computed here from an older one is out of date.
  'sessions.revision',
  'sessions.recovery_acknowledged',
  'sessions.deleted_at',
  // The order of the phases, which the record keeps.
  'phases.position',
  // The number of the last chunk that was recorded; nothing is being recorded any more.
  'media_segments.sequence',
]);
