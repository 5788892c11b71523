import { randomUUID } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeState } from '../../../main/db/repositories/media-segments.ts';
import { DISK_RESERVE_BYTES } from '../../../main/media/disk-space.ts';
import { LENGTH_TOLERANCE_MS } from '../../../main/media/copy-fault.ts';
import type { Remux } from '../../../main/media/remuxer.ts';
import { aDataQuality, aNewSession } from '../../helpers/builders-session.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';
import { aFilmedSession, SECONDS } from '../../helpers/filmed-session.ts';
import { aChunk, aSegmentDraft, aStudioRecording, fullDisk } from '../../helpers/media.ts';
import { readWebm } from '../../helpers/read-webm.ts';
import { realRemux, remuxOnBadDisk } from '../../helpers/remuxing.ts';
import { aLiveWebm } from '../../helpers/webm.ts';

describe('a recording that has ended', () => {
  test('becomes one file that can be sought in; the part is gone and the window is told', async () => {
    const { segment, end, finish, settle, ready, files, changed, sessionId } =
      await aFilmedSession();
    await end();
    await finish();
    expect(await settle()).toMatchObject([
      { state: 'ready', bytes: statSync(ready).size, endMs: 6_000, frames: 180 },
    ]);
    expect(files()).toEqual([`${segment.id}.webm`]);
    expect((await readWebm(ready)).storedLengthSeconds).toBeCloseTo(SECONDS, 1);
    expect(statSync(ready).mode & 0o777).toBe(0o600);
    expect(changed).toEqual([sessionId, sessionId]);
  });

  test('waits until the interview is over', async () => {
    const { end, finish, settle } = await aFilmedSession();
    await end('paused');
    expect(await settle()).toMatchObject([{ state: 'finalizing' }]);
    await finish();
    expect(await settle()).toMatchObject([{ state: 'ready' }]);
  });

  test('and for one that begins meanwhile: what was begun is done again afterwards', async () => {
    let isBlocked = true;
    const hanging: Remux = ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () =>
          resolve({ ok: false, error: { kind: 'broken-off' } }),
        );
      });
    const remux: Remux = (order) => (isBlocked ? hanging(order) : realRemux(order));
    const { studio, end, finish, settle } = await aFilmedSession(remux);
    await end();
    await finish();
    const next = await studio.value('sessions:create', aNewSession());
    isBlocked = false;
    expect(await settle()).toMatchObject([{ state: 'finalizing' }]);
    const done = { sessionId: next.id, endMs: 1_000, dataQuality: aDataQuality() };
    await studio.value('sessions:finish', done);
    expect(await settle()).toMatchObject([{ state: 'ready' }]);
  });

  test('of several segments each gets its file', async () => {
    const { studio, sessionId, end, finish, settle, film } = await aFilmedSession();
    await end('camera-lost');
    const second = { ...aSegmentDraft(sessionId, randomUUID()), position: 1, startMs: 7_000 };
    await studio.value('media:begin-segment', second);
    const chunk = { ...aChunk(second.id, 0, Uint8Array.from(film)), endMs: 13_000, frames: 180 };
    await studio.value('media:append', chunk);
    const ended = { segmentId: second.id, endMs: 13_000, frames: 180, droppedFrames: 0 };
    await studio.value('media:end-segment', { ...ended, reason: 'stopped' });
    await finish();
    expect(await settle()).toMatchObject([
      { position: 0, state: 'ready', endReason: 'camera-lost' },
      { position: 1, state: 'ready', startMs: 7_000, endMs: 13_000 },
    ]);
  });

  test('of which nothing was stored is forgotten', async () => {
    const { studio, sessionId, segment, part } = await aStudioRecording({ remux: realRemux });
    const end = { segmentId: segment.id, endMs: 0, frames: 0, droppedFrames: 0 } as const;
    await studio.value('media:end-segment', { ...end, reason: 'stopped' });
    const finish = { sessionId, endMs: 1_000, dataQuality: aDataQuality() };
    await studio.value('sessions:finish', finish);
    await studio.context.media.settled();
    expect(await studio.value('media:list', { sessionId })).toEqual([]);
    expect(existsSync(part)).toBe(false);
  });
});

describe('one that cannot be made seekable', () => {
  const noise = Uint8Array.from({ length: 60_000 }, (_, index) => (index * 7_919) % 256);

  test.each([
    ['it is something else', realRemux, noise],
    ['its process dies', failing(), aLiveWebm(SECONDS)],
    ['it takes too long', tooSlow(), aLiveWebm(SECONDS)],
    ['it comes out shorter', comingOutAs(6_000 - LENGTH_TOLERANCE_MS - 1), aLiveWebm(SECONDS)],
    ['it comes out longer', comingOutAs(6_000 + LENGTH_TOLERANCE_MS + 1), aLiveWebm(SECONDS)],
    ['its pictures are lost on the way', losingPictures(), aLiveWebm(SECONDS)],
  ])('stays as it was written when %s', async (_why, remux, film) => {
    const { studio, segment, sessionId, end, finish, settle, files, part } = await aFilmedSession(
      remux,
      film,
    );
    await end();
    await finish();
    expect(await settle()).toMatchObject([
      { state: 'raw', bytes: film.byteLength, endMs: 6_000, endReason: 'stopped' },
    ]);
    expect(files()).toEqual([`${segment.id}.part`]);
    expect(Buffer.from(readFileSync(part)).equals(Buffer.from(film))).toBe(true);
    const served = await studio.context.media.serveSegment(sessionId, segment.id, 'bytes=0-9');
    expect(served.status).toBe(206);
    expect(studio.log.lines.join('\n')).toContain('stays as it was written');
  });

  test.each([-LENGTH_TOLERANCE_MS, LENGTH_TOLERANCE_MS])(
    'a difference of %i ms in length is none',
    async (differenceMs) => {
      const { end, finish, settle } = await aFilmedSession(comingOutAs(6_000 + differenceMs));
      await end();
      await finish();
      expect(await settle()).toMatchObject([{ state: 'ready', endMs: 6_000 }]);
    },
  );

  test('a disk that cannot be written to costs nothing', async () => {
    const remux = remuxOnBadDisk(aFolder(), 'EROFS', 100_000);
    const { segment, end, finish, settle, files, part, film } = await aFilmedSession(remux);
    await end();
    await finish();
    expect(await settle()).toMatchObject([{ state: 'raw' }]);
    expect(files()).toEqual([`${segment.id}.part`]);
    expect(Buffer.from(readFileSync(part)).equals(Buffer.from(film))).toBe(true);
  });

  test('deleted while it is being done it stays deleted', async () => {
    let whileRemuxing = (): void => undefined;
    const remux: Remux = async (order) => {
      const outcome = await realRemux(order);
      whileRemuxing();
      return outcome;
    };
    const { studio, segment, end, finish, settle, ready } = await aFilmedSession(remux);
    whileRemuxing = () =>
      changeState(
        studio.database(),
        { ...segment, state: 'finalizing' },
        { state: 'deleted', bytes: segment.bytes },
      );
    await end();
    await finish();
    expect(await settle()).toMatchObject([{ state: 'deleted' }]);
    expect(existsSync(ready)).toBe(false);
  });
});

describe('on a disk that is almost full', () => {
  test('it is not begun with a byte too little, and is once there is room', async () => {
    const disk = fullDisk({});
    const filmed = await aFilmedSession(realRemux, undefined, undefined, disk);
    const { studio, segment, film, end, finish, settle, files } = filmed;
    const neededBytes = film.byteLength + DISK_RESERVE_BYTES;
    await end('disk-full');
    disk.setFree(neededBytes - 1);
    await finish();
    expect(await settle()).toMatchObject([{ state: 'finalizing', bytes: film.byteLength }]);
    expect(files()).toEqual([`${segment.id}.part`]);
    expect(studio.log.lines.join('\n')).toContain('waits to be made seekable');
    disk.setFree(neededBytes);
    studio.context.media.sessionEnded();
    expect(await settle()).toMatchObject([{ state: 'ready', endReason: 'disk-full' }]);
  });

  test('that becomes full meanwhile it is put off, and done at the next start', async () => {
    const remux = remuxOnBadDisk(aFolder(), 'ENOSPC', 100_000);
    const { studio, sessionId, segment, end, finish, settle, files, part, film } =
      await aFilmedSession(remux);
    await end();
    await finish();
    expect(await settle()).toMatchObject([{ state: 'finalizing' }]);
    expect(files()).toEqual([`${segment.id}.part`]);
    expect(Buffer.from(readFileSync(part)).equals(Buffer.from(film))).toBe(true);
    studio.close();
    const next = aStudio({ folder: studio.folder, remux: realRemux });
    await next.context.media.recover();
    await next.context.media.settled();
    expect(await next.value('media:list', { sessionId })).toMatchObject([{ state: 'ready' }]);
  });
});

describe('ended in the middle of it', () => {
  test.each([
    ['while the copy was written', 'copying'],
    ['before the row named the new file', 'renamed'],
    ['before the row named it, the part being gone', 'part-gone'],
  ] as const)('%s, it comes to the same', async (_when, point) => {
    const { segment, film, end, finish, settle, temporary, ready, part, files, studio } =
      await aFilmedSession();
    await end();
    if (point === 'copying') writeFileSync(temporary, film.subarray(0, 90_000));
    else {
      await realRemux({
        from: part,
        to: temporary,
        limitMs: 60_000,
        signal: new AbortController().signal,
      });
      renameSync(temporary, ready);
    }
    if (point === 'part-gone') rmSync(part);
    await finish();
    expect(await settle()).toMatchObject([
      { state: 'ready', endMs: 6_000, bytes: statSync(ready).size },
    ]);
    expect(files()).toEqual([`${segment.id}.webm`]);
    expect((await readWebm(ready)).storedLengthSeconds).toBeCloseTo(SECONDS, 1);
    expect(studio.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  test('with its file taken away it is called missing', async () => {
    const { end, finish, settle, part } = await aFilmedSession();
    await end();
    rmSync(part);
    await finish();
    expect(await settle()).toMatchObject([{ state: 'missing', bytes: 0 }]);
  });

  test('a part that lost its end to a power cut is as long as what is left of it', async () => {
    const { end, finish, settle, part, film } = await aFilmedSession();
    await end();
    truncateSync(part, Math.round(film.byteLength * 0.55));
    await finish();
    const [segment] = await settle();
    expect(segment?.state).toBe('ready');
    expect(segment?.endMs).toBeGreaterThan(1_500);
    expect(segment?.endMs).toBeLessThan(3_600);
  });

  test('and stays as it is when most of that cannot be copied', async () => {
    const remux: Remux = async (order) => {
      truncateSync(order.from, Math.round(aLiveWebm(SECONDS).byteLength * 0.2));
      const outcome = await realRemux(order);
      writeFileSync(order.from, cut);
      return outcome;
    };
    const { end, finish, settle, part, film, files, segment } = await aFilmedSession(remux);
    const cut = film.subarray(0, Math.round(film.byteLength * 0.9));
    await end();
    writeFileSync(part, cut);
    await finish();
    expect(await settle()).toMatchObject([{ state: 'raw', bytes: cut.byteLength }]);
    expect(files()).toEqual([`${segment.id}.part`]);
  });
});

/** Of a film it copies the sound, as one would that takes its pictures for damaged. */
function losingPictures(): Remux {
  return (order) => {
    const soundOnly = join(aFolder(), 'sound.webm');
    writeFileSync(soundOnly, aLiveWebm(SECONDS, 'sound'));
    return realRemux({ ...order, from: soundOnly });
  };
}

function failing(): Remux {
  return async () => ({ ok: false, error: { kind: 'failed', why: 'Its process ended early.' } });
}

function tooSlow(): Remux {
  return async () => ({ ok: false, error: { kind: 'too-slow' } });
}

/** Copies, and says that it came out so long. */
function comingOutAs(endMs: number): Remux {
  return async (order) => {
    const outcome = await realRemux(order);
    return outcome.ok ? { ok: true, value: { ...outcome.value, endMs } } : outcome;
  };
}
