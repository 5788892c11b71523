import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BundleProgress } from '../../../core/ipc/bundle-calls.ts';
import { closeDatabase } from '../../../main/db/close-store.ts';
import { createStaging } from '../../../main/bundle/staging.ts';
import { createFileOnDisk } from '../../../main/files/write-stream-atomically.ts';
import type { BundleDesk, BundleDeskOptions } from '../../../main/bundle/bundle-desk.ts';
import { aBundleOf, aDesk, aFullSession, contentOf, everyByte } from '../../helpers/bundles.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';
import type { TestStudio } from '../../helpers/database.ts';
import { aDiskWithRoomFor } from '../../helpers/disk-with-room.ts';

/** Several reads long, so that something is under way when it is broken off. */
const MEDIA_BYTES = 5_000_000;

async function openedId(desk: BundleDesk): Promise<string> {
  const opened = await desk.choose();
  if (!opened.ok || opened.value.kind !== 'opened') throw new Error(JSON.stringify(opened));
  return opened.value.content.id;
}

async function takeIn(studio: TestStudio, file: string, change: Partial<BundleDeskOptions> = {}) {
  const desk = aDesk(studio, file, change);
  const id = await openedId(desk);
  return desk.takeIn(id, true).finally(() => desk.close(id));
}

describe('writing a bundle', () => {
  test.each([0, 1, 3_000_000, 12_000_000])(
    'onto a disk that is full after %i bytes leaves what was there, and nothing else',
    async (room) => {
      const { studio, sessionId } = await aFullSession(MEDIA_BYTES);
      const folder = aFolder();
      const target = join(folder, 'session.greenroom');
      writeFileSync(target, 'an older one');
      const before = everyByte(folder);
      const desk = aDesk(studio, target, { createFile: aDiskWithRoomFor(room) });
      expect(await failure(desk.write(sessionId, true))).toBe('DiskFull');
      expect(everyByte(folder)).toEqual(before);
      expect(desk.isBusy()).toBe(false);
    },
  );

  test('is told as it goes on, and cancelled leaves nothing', async () => {
    const { studio, sessionId } = await aFullSession(MEDIA_BYTES);
    const folder = aFolder();
    const told: BundleProgress[] = [];
    let now = 0;
    const desk: BundleDesk = aDesk(studio, join(folder, 'session.greenroom'), {
      clock: () => (now += 100),
      onProgress: (progress) => {
        told.push(progress);
        if (progress.doneBytes > 6_000_000) void desk.cancel();
      },
    });
    expect(await desk.write(sessionId, true)).toEqual({ ok: true, value: { kind: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
    expect(told.length).toBeGreaterThan(3);
    expect(told.map(({ doneBytes }) => doneBytes)).toEqual(
      told.map(({ doneBytes }) => doneBytes).toSorted((one, other) => one - other),
    );
    expect(told.every(({ totalBytes }) => totalBytes > 3 * MEDIA_BYTES)).toBe(true);
    // The next one is not in its way.
    const again = aDesk(studio, join(folder, 'again.greenroom'));
    expect(await again.write(sessionId, true)).toMatchObject({
      ok: true,
      value: { kind: 'saved' },
    });
    expect(readdirSync(folder)).toEqual(['again.greenroom']);
  });

  test('to a folder that is not there is said in words', async () => {
    const { studio, sessionId } = await aFullSession();
    const desk = aDesk(studio, join(aFolder(), 'no', 'such', 'session.greenroom'));
    expect(await failure(desk.write(sessionId, true))).toBe('CannotWrite');
  });

  test('one at a time: a second is refused, the first goes on', async () => {
    const { studio, sessionId } = await aFullSession();
    const target = join(aFolder(), 'session.greenroom');
    const desk = aDesk(studio, target);
    const first = desk.write(sessionId, true);
    expect(await desk.write(sessionId, true)).toMatchObject({ ok: false, error: { type: 'Busy' } });
    expect(await desk.choose()).toMatchObject({ ok: false, error: { type: 'Busy' } });
    expect(await first).toMatchObject({ ok: true, value: { kind: 'saved' } });
  });

  test('a recording that vanishes meanwhile ends it without a half-written file', async () => {
    const { studio, sessionId } = await aFullSession();
    const folder = aFolder();
    const media = join(studio.folder, 'media', sessionId);
    const first = readdirSync(media).find((name) => name.endsWith('.webm')) ?? '';
    const desk = aDesk(studio, '', {
      chooseTarget: async () => join(folder, 'session.greenroom'),
      createFile: async (path) => {
        // After it was seen to be there, before it is read.
        const { rm } = await import('node:fs/promises');
        await rm(join(media, first));
        return createFileOnDisk(path);
      },
    });
    expect(await failure(desk.write(sessionId, true))).toBe('ExportFailed');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('taking a bundle in', () => {
  test.each([0, 10_000, 7_000_000])(
    'onto a disk that is full after %i bytes stores nothing',
    async (room) => {
      const file = await aBundleOf(await aFullSession(MEDIA_BYTES));
      const studio = aStudio();
      const before = everyByte(studio.folder);
      expect(await failure(takeIn(studio, file, { createFile: aDiskWithRoomFor(room) }))).toBe(
        'DiskFull',
      );
      expect(everyByte(studio.folder)).toEqual(before);
    },
  );

  test('is refused before anything is written when there is no room for it', async () => {
    const file = await aBundleOf(await aFullSession(MEDIA_BYTES));
    const studio = aStudio();
    const before = everyByte(studio.folder);
    const answer = await takeIn(studio, file, { freeBytes: async () => 200_000_000 + 1_000_000 });
    expect(answer).toMatchObject({ ok: false, error: { type: 'DiskFull' } });
    expect(JSON.stringify(answer)).toContain('15 MB');
    expect(everyByte(studio.folder)).toEqual(before);
  });

  test('into a database that cannot grow stores no row, and takes the media away again', async () => {
    const file = await aBundleOf(await aFullSession());
    const studio = aStudio();
    const { connection } = studio.database();
    const rows = () =>
      ['sessions', 'answers', 'opportunities', 'track_batches', 'media_segments'].map((table) =>
        connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      );
    const pages = connection.pragma('page_count', { simple: true });
    connection.pragma(`max_page_count = ${String(pages)}`);
    expect(await failure(takeIn(studio, file))).toBe('SQLITE_FULL');
    expect(rows()).toEqual([0, 0, 0, 0, 0]);
    expect(readdirSync(join(studio.folder, 'media'))).toEqual([]);
    expect(existsSync(join(studio.folder, 'staging'))).toBe(false);
    connection.pragma('max_page_count = 1000000');
    expect(await takeIn(studio, file)).toMatchObject({ ok: true });
  });

  test('cancelled at any point stores nothing, and can be begun again', async () => {
    const from = await aFullSession(MEDIA_BYTES);
    const file = await aBundleOf(from);
    const studio = aStudio();
    const before = everyByte(studio.folder);
    for (const stopAt of [0, 5_000_000, 12_000_000]) {
      let now = 0;
      const desk: BundleDesk = aDesk(studio, file, {
        clock: () => (now += 100),
        onProgress: ({ doneBytes }) => {
          if (doneBytes > stopAt) void desk.cancel();
        },
      });
      const id = await openedId(desk);
      expect(await desk.takeIn(id, false)).toEqual({ ok: true, value: { kind: 'cancelled' } });
      expect(everyByte(studio.folder)).toEqual(before);
      await desk.close(id);
    }
    expect(await takeIn(studio, file)).toMatchObject({ ok: true });
    expect(contentOf(studio, from.sessionId)).toEqual(contentOf(from.studio, from.sessionId));
  });

  test('closed while it is taken in, it is cancelled first', async () => {
    const file = await aBundleOf(await aFullSession(MEDIA_BYTES));
    const studio = aStudio();
    const before = everyByte(studio.folder);
    const desk = aDesk(studio, file);
    const id = await openedId(desk);
    const taking = desk.takeIn(id, false);
    await desk.close(id);
    expect(await taking).toEqual({ ok: true, value: { kind: 'cancelled' } });
    expect(everyByte(studio.folder)).toEqual(before);
  });
});

describe('after a crash while a bundle was taken in', () => {
  test('the next start clears away what was unpacked and put in place, and no other media', async () => {
    const { studio, sessionId } = await aFullSession();
    const media = join(studio.folder, 'media');
    const lost = '00000000-0000-4000-8000-00000000abcd';
    const staging = createStaging(studio.folder, 'an-import', lost);
    writeFileSync(join(staging.media, 'half.webm'), 'half');
    mkdirSync(join(media, lost));
    writeFileSync(join(media, lost, 'whole.webm'), 'whole');
    // Another one came as far as its rows: its media are a session's now.
    createStaging(studio.folder, 'a-stored-import', sessionId);
    mkdirSync(join(studio.folder, 'staging', 'one-without-its-note'));
    const before = contentOf(studio, sessionId);
    closeDatabase(studio.database());

    const next = aStudio({ folder: studio.folder });
    expect(existsSync(join(studio.folder, 'staging'))).toBe(false);
    expect(readdirSync(media)).toEqual([sessionId]);
    expect(contentOf(next, sessionId)).toEqual(before);
    expect(next.log.lines.join('\n')).toContain('cleared away: 3');
  });
});

/** The type of the failure, whether it was answered or thrown to the border. */
async function failure(answer: Promise<unknown>): Promise<unknown> {
  try {
    const value = (await answer) as { ok: boolean; error?: { type: string } };
    return value.error?.type ?? 'no failure';
  } catch (cause) {
    const error = cause as { callError?: { type: string }; code?: string };
    return error.callError?.type ?? error.code ?? cause;
  }
}
