import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { purge } from '../../../main/db/session-lifecycle.ts';
import { mediaPaths } from '../../../main/media/media-folder.ts';
import type { MediaPaths } from '../../../main/media/media-folder.ts';
import { purgeMedia } from '../../../main/media/purge-media.ts';
import { letGoNotice } from '../../../main/services/let-go-notice.ts';
import {
  aDataQuality,
  aFaceBatch,
  aNewSession,
  frameTimes,
} from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';
import type { TestStudio } from '../../helpers/database.ts';
import { aChunk, aSegmentDraft } from '../../helpers/media.ts';
import { realRemux } from '../../helpers/remuxing.ts';
import { aLiveWebm } from '../../helpers/webm.ts';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

/** Sessions of six seconds each, held a day after one another, all of them recorded and seekable. */
async function aStudioWith(sessions: number, given: Parameters<typeof aStudio>[0] = {}) {
  let day = 0;
  const now = () => new Date(Date.UTC(2026, 2, 1 + day, 10));
  const studio = aStudio({ remux: realRemux, now, ...given });
  const ids: string[] = [];
  const record = async (): Promise<string> => {
    day += 1;
    const { id } = await studio.value('sessions:create', aNewSession());
    const draft = aSegmentDraft(id, randomUUID());
    await studio.value('media:begin-segment', draft);
    const chunk = aChunk(draft.id, 0, Uint8Array.from(aLiveWebm(6)));
    await studio.value('media:append', { ...chunk, endMs: 6_000 });
    await studio.value('media:save-thumbnail', { sessionId: id, jpeg: JPEG });
    await studio.value('sessions:append-track', {
      sessionId: id,
      track: 'face',
      sequence: 0,
      batch: aFaceBatch(frameTimes(0, 25)),
      dataQuality: aDataQuality(),
    });
    const counts = { frames: 180, droppedFrames: 0 };
    const end = { segmentId: draft.id, endMs: 6_000, reason: 'stopped', ...counts } as const;
    await studio.value('media:end-segment', end);
    const dataQuality = aDataQuality();
    await studio.value('sessions:finish', { sessionId: id, endMs: 6_000, dataQuality });
    await studio.context.media.settled();
    ids.push(id);
    return id;
  };
  for (let count = 0; count < sessions; count += 1) await record();
  const [first = '', second = ''] = ids;
  return {
    studio,
    ids,
    first,
    second,
    record,
    list: () => studio.value('storage:list', undefined),
  };
}

const filesOf = (studio: TestStudio, sessionId: string): readonly string[] => {
  const folder = join(studio.folder, 'media', sessionId);
  return existsSync(folder) ? readdirSync(folder) : [];
};
const statesOf = async (studio: TestStudio, sessionId: string) =>
  (await studio.value('media:list', { sessionId })).map(({ state }) => state);
const served = async (studio: TestStudio, sessionId: string) => {
  const [segment] = await studio.value('media:list', { sessionId });
  const film = await studio.context.media.serveSegment(sessionId, segment?.id ?? '', null);
  const picture = await studio.context.media.serveThumbnail(sessionId);
  return [film.status, picture.status];
};

describe('what recordings take', () => {
  test('is told session by session, the latest first, as it is on the disk', async () => {
    const { studio, first, second, list } = await aStudioWith(2);
    await studio.value('sessions:create', aNewSession());
    const { recordings, measurementBytes, otherBytes, freeBytes, freeMinutes } = await list();
    expect(recordings.map(({ session }) => session.id)).toEqual([second, first]);
    const size = (await studio.value('media:list', { sessionId: first }))[0]?.bytes ?? 0;
    expect(recordings[1]).toMatchObject({
      recordedMs: 6_000,
      hasVideo: true,
      hasThumbnail: true,
      mediaBytes: size + JPEG.byteLength,
      state: 'there',
    });
    const batch = aFaceBatch(frameTimes(0, 25)).byteLength;
    expect(recordings[0]?.measurementBytes).toBe(batch);
    expect(measurementBytes).toBe(2 * batch);
    expect(otherBytes).toBe(0);
    expect(freeBytes).toBeGreaterThan(0);
    expect(freeMinutes).toBeGreaterThan(0);
  });

  test('files that belong to nothing are counted, and those of deleted sessions by themselves', async () => {
    const { studio, first, list } = await aStudioWith(1);
    const media = join(studio.folder, 'media');
    mkdirSync(join(media, 'holidays', '2026'), { recursive: true });
    writeFileSync(join(media, 'holidays', '2026', 'sea.webm'), 'twelve bytes');
    writeFileSync(join(media, 'notes.txt'), 'five.');
    const before = await list();
    expect(before.otherBytes).toBe(17);
    await studio.value('sessions:delete', { sessionId: first });
    const after = await list();
    expect(after.recordings).toEqual([]);
    expect(after.deletedSessionBytes).toBe(before.recordings[0]?.mediaBytes);
    expect(after.otherBytes).toBe(17);
  });

  test('a recording whose file somebody took away is called missing', async () => {
    const { studio, first, list } = await aStudioWith(1);
    rmSync(join(studio.folder, 'media', first), { recursive: true });
    await served(studio, first);
    expect((await list()).recordings).toMatchObject([{ state: 'missing', mediaBytes: 0 }]);
  });
});

describe('removing a recording', () => {
  test('hides it at once, keeps what was measured, and can be undone', async () => {
    const { studio, first, second, list } = await aStudioWith(2);
    const before = filesOf(studio, first);
    await studio.value('storage:delete-media', { sessionIds: [first] });
    expect(await served(studio, first)).toEqual([404, 404]);
    expect(await served(studio, second)).toEqual([200, 200]);
    expect((await list()).recordings).toMatchObject([
      { state: 'there' },
      { state: 'removed', recordedMs: 6_000, hasThumbnail: false },
    ]);
    const { record } = await studio.value('review:open', { sessionId: first });
    expect(record.segments).toMatchObject([{ state: 'deleted' }]);

    await studio.value('storage:restore-media', { sessionIds: [first] });
    expect(await served(studio, first)).toEqual([200, 200]);
    expect(await statesOf(studio, first)).toEqual(['ready']);
    expect(filesOf(studio, first)).toEqual(before);
  });

  test('is for good with the next start, files and picture, and not for the others', async () => {
    const { studio, first, second } = await aStudioWith(2);
    await studio.value('storage:delete-media', { sessionIds: [first] });
    studio.close();
    const next = aStudio({ folder: studio.folder });
    expect(filesOf(next, first)).toEqual([]);
    expect(existsSync(join(next.folder, 'media', first))).toBe(false);
    expect(filesOf(next, second)).toHaveLength(2);
    await next.value('storage:restore-media', { sessionIds: [first] });
    expect(await next.value('media:list', { sessionId: first })).toMatchObject([
      { state: 'deleted', bytes: 0 },
    ]);
    const { recordings } = await next.value('storage:list', undefined);
    expect(recordings.map(({ session }) => session.id)).toEqual([second]);
    expect(await next.value('review:open', { sessionId: first })).toBeDefined();
  });

  test('of a raw one brings back the part', async () => {
    const { studio, first } = await aStudioWith(1, {
      remux: async () => ({ ok: false, error: { kind: 'failed', why: 'no' } }),
    });
    expect(await statesOf(studio, first)).toEqual(['raw']);
    await studio.value('storage:delete-media', { sessionIds: [first] });
    await studio.value('storage:restore-media', { sessionIds: [first] });
    await studio.context.media.settled();
    expect(await statesOf(studio, first)).toEqual(['raw']);
    expect(await served(studio, first)).toEqual([200, 200]);
  });

  test('that is missing can be undone too: it is there when its file is back, else missing', async () => {
    const { studio, first, second } = await aStudioWith(2);
    const folderOf = (id: string): string => join(studio.folder, 'media', id);
    for (const id of [first, second]) {
      renameSync(folderOf(id), `${folderOf(id)}-away`);
      await served(studio, id);
    }
    const sessionIds = [first, second];
    await studio.value('storage:delete-media', { sessionIds });
    renameSync(`${folderOf(first)}-away`, folderOf(first));
    await studio.value('storage:restore-media', { sessionIds });
    expect(await statesOf(studio, first)).toEqual(['ready']);
    expect(await served(studio, first)).toEqual([200, 200]);
    expect(await statesOf(studio, second)).toEqual(['missing']);
  });

  test('that was missing is for good as well, though its file came back', async () => {
    const { studio, first } = await aStudioWith(1);
    const folder = join(studio.folder, 'media', first);
    renameSync(folder, `${folder}-away`);
    await served(studio, first);
    await studio.value('storage:delete-media', { sessionIds: [first] });
    renameSync(`${folder}-away`, folder);
    studio.close();
    const next = aStudio({ folder: studio.folder });
    expect(existsSync(folder)).toBe(false);
    expect(await next.value('media:list', { sessionId: first })).toMatchObject([
      { state: 'deleted', bytes: 0 },
    ]);
  });

  test('is refused while it is being made, and for a session that is not there', async () => {
    const { studio } = await aStudioWith(0);
    const { id } = await studio.value('sessions:create', aNewSession());
    expect(await studio.call('storage:delete-media', { sessionIds: [id] })).toMatchObject({
      error: { type: 'Busy' },
    });
    const sessionIds = [randomUUID()];
    for (const name of ['storage:delete-media', 'storage:restore-media'] as const)
      expect(await studio.call(name, { sessionIds })).toMatchObject({
        error: { type: 'NotFound' },
      });
  });

  test('what else lies in its folder stays', async () => {
    const { studio, first } = await aStudioWith(1);
    writeFileSync(join(studio.folder, 'media', first, 'own.txt'), 'kept');
    await studio.value('storage:delete-media', { sessionIds: [first] });
    studio.close();
    expect(filesOf(aStudio({ folder: studio.folder }), first)).toEqual(['own.txt']);
  });
});

describe('deleting a whole session', () => {
  test('takes its recording along at the next start, and nothing before', async () => {
    const { studio, first, second } = await aStudioWith(2);
    await studio.value('sessions:delete', { sessionId: first });
    expect(filesOf(studio, first)).toHaveLength(2);
    studio.close();
    const next = aStudio({ folder: studio.folder });
    expect(existsSync(join(next.folder, 'media', first))).toBe(false);
    expect(filesOf(next, second)).toHaveLength(2);
    expect(await next.value('sessions:list', undefined)).toHaveLength(1);
  });

  test('keeps its row for as long as its files cannot be deleted', async () => {
    const { studio, first } = await aStudioWith(1);
    await studio.value('sessions:delete', { sessionId: first });
    const paths = mediaPaths(studio.folder);
    // A path that every system refuses, in place of one that it refuses now.
    const blocked = { ...paths, session: () => '\0' };
    const database = studio.database();
    const purgeAll = (through: MediaPaths): number =>
      purge(database, purgeMedia(database, through, studio.log));
    expect(purgeAll(blocked)).toBe(0);
    expect(studio.log.lines.join('\n')).toContain('could not be deleted; tried again next time');
    expect(filesOf(studio, first)).toHaveLength(2);
    expect(purgeAll(paths)).toBe(1);
    expect(filesOf(studio, first)).toEqual([]);
  });
});

describe('keeping the recordings of the latest sessions only', () => {
  test('older ones go when a further session is stored, are told of, and can be brought back', async () => {
    const told: (readonly [number, number])[] = [];
    const onLetGo = (sessions: number, kept: number): void => void told.push([sessions, kept]);
    const { studio, ids, record } = await aStudioWith(3, { onLetGo });
    await studio.value('settings:change', { keptRecordings: 2 });
    const states = async () =>
      (await Promise.all(ids.map((id) => statesOf(studio, id)))).map(([state]) => state);
    expect(await states()).toEqual(['ready', 'ready', 'ready']);
    await record();
    expect(await states()).toEqual(['deleted', 'deleted', 'ready', 'ready']);
    expect(told).toEqual([[2, 2]]);
    await studio.value('storage:restore-media', { sessionIds: ids.slice(0, 2) });
    expect(await states()).toEqual(['ready', 'ready', 'ready', 'ready']);
  });

  test('nothing goes without the rule, nor at a start', async () => {
    const { studio, ids, record } = await aStudioWith(2);
    await record();
    await studio.value('settings:change', { keptRecordings: 1 });
    studio.close();
    const next = aStudio({ folder: studio.folder, remux: realRemux });
    await next.context.media.recover();
    await next.context.media.settled();
    for (const id of ids) expect(await statesOf(next, id)).toEqual(['ready']);
  });

  test('the words say how many went and how many stay', () => {
    const now = new Date('2026-03-04T10:00:00.000Z');
    expect(letGoNotice(1, 1, now)).toMatchObject({
      severity: 'info',
      title: 'The recording of one older session was removed',
      text: expect.stringContaining('keep that of the latest session'),
    });
    expect(letGoNotice(2, 5, now)).toMatchObject({
      title: 'The recordings of 2 older sessions were removed',
      text: expect.stringContaining('keep those of the latest 5 sessions'),
    });
  });
});
