import { existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interruptRunning } from '../../../main/db/session-lifecycle.ts';
import { aStudio } from '../../helpers/database.ts';
import { aFilmedSession } from '../../helpers/filmed-session.ts';
import { aChunk } from '../../helpers/media.ts';
import { readWebm } from '../../helpers/read-webm.ts';
import { realRemux } from '../../helpers/remuxing.ts';

/** The app as it is started after a kill: nothing was closed, and the files are as they were. */
async function nextStart(folder: string) {
  const studio = aStudio({ folder, remux: realRemux });
  await studio.context.media.recover();
  await studio.context.media.settled();
  const list = (sessionId: string) => studio.value('media:list', { sessionId });
  return { studio, list };
}

describe('the start after the app was killed while recording', () => {
  test('what was recorded is there, seekable, as long as what is in the file', async () => {
    const { studio, sessionId, ready, files, segment } = await aFilmedSession();
    studio.close();
    const next = await nextStart(studio.folder);
    const [recovered] = await next.list(sessionId);
    expect(recovered).toMatchObject({
      state: 'ready',
      endReason: 'crashed',
      bytes: statSync(ready).size,
    });
    const { packets, storedLengthSeconds } = await readWebm(ready);
    expect(recovered?.endMs).toBeCloseTo((storedLengthSeconds ?? 0) * 1_000, 0);
    expect(packets.filter(({ kind }) => kind === 'video')).toHaveLength(180);
    expect(files()).toEqual([`${segment.id}.webm`]);
    expect(await next.studio.value('media:recovered', { sessionId })).toMatchObject({
      session: { recordedMs: recovered?.endMs },
      lastAnswer: null,
      isBeingFinished: false,
    });
  });

  test('what was written and not acknowledged any more is kept too', async () => {
    const { studio, sessionId, segment, film, part } = await aFilmedSession();
    studio
      .database()
      .connection.prepare('UPDATE media_segments SET end_ms = 4000, bytes = 200000 WHERE id = ?')
      .run(segment.id);
    expect(statSync(part).size).toBe(film.byteLength);
    studio.close();
    const { list } = await nextStart(studio.folder);
    const [recovered] = await list(sessionId);
    expect(recovered?.state).toBe('ready');
    expect(recovered?.endMs).toBeGreaterThan(5_900);
  });

  test('a chunk that was written in half costs no more than itself', async () => {
    const { studio, sessionId, film, part } = await aFilmedSession();
    truncateSync(part, Math.round(film.byteLength * 0.9));
    studio.close();
    const { list } = await nextStart(studio.folder);
    const [recovered] = await list(sessionId);
    expect(recovered?.state).toBe('ready');
    expect(recovered?.endMs).toBeGreaterThan(3_500);
    expect(recovered?.endMs).toBeLessThan(5_500);
  });

  test.each([0, 200, 3_000])(
    'of %i bytes, none of them acknowledged, nothing is left behind',
    async (bytes) => {
      const { studio, sessionId, segment, part, files } = await aFilmedSession();
      studio
        .database()
        .connection.prepare('UPDATE media_segments SET end_ms = 0, bytes = 0 WHERE id = ?')
        .run(segment.id);
      truncateSync(part, bytes);
      studio.close();
      const { list, studio: next } = await nextStart(studio.folder);
      expect(await list(sessionId)).toEqual([]);
      expect(files()).toEqual([]);
      expect(await next.value('media:recovered', { sessionId })).toBeNull();
    },
  );

  test('a second start changes nothing more', async () => {
    const { studio, sessionId } = await aFilmedSession();
    studio.close();
    const first = await nextStart(studio.folder);
    const segments = await first.list(sessionId);
    first.studio.close();
    const second = await nextStart(studio.folder);
    expect(await second.list(sessionId)).toEqual(segments);
    expect(second.studio.log.lines.filter((line) => line.includes('recording'))).toEqual([]);
  });

  test('a part whose seekable file is in place goes, and so does a copy that was not completed', async () => {
    const { studio, segment, film, end, finish, settle, part, files } = await aFilmedSession();
    await end();
    await finish();
    await settle();
    writeFileSync(part, film);
    writeFileSync(part.replace(/part$/, 'tmp'), film.subarray(0, 1_000));
    studio.close();
    await nextStart(studio.folder);
    expect(files()).toEqual([`${segment.id}.webm`]);
  });

  test('files that belong to nothing stay where they are', async () => {
    const { studio, sessionId } = await aFilmedSession();
    const folder = join(studio.folder, 'media', sessionId);
    const strangers = ['holiday.webm', '00000000-0000-4000-8000-00000000000a.part'];
    for (const name of strangers) writeFileSync(join(folder, name), 'kept');
    writeFileSync(join(studio.folder, 'media', 'notes.txt'), 'kept');
    studio.close();
    await nextStart(studio.folder);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(strangers));
    expect(existsSync(join(studio.folder, 'media', 'notes.txt'))).toBe(true);
  });
});

describe('a page that crashes while recording', () => {
  test('the segment is closed at once as crashed, its file let go of and made seekable', async () => {
    const { studio, segment, settle, film } = await aFilmedSession();
    interruptRunning(studio.database());
    studio.context.media.sessionEnded();
    expect(await settle()).toMatchObject([{ state: 'ready', endReason: 'crashed' }]);
    const late = aChunk(segment.id, 6, Uint8Array.from(film.subarray(0, 10)));
    expect(await studio.call('media:append', late)).toMatchObject({ ok: false });
  });
});
