import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { segmentUrlPath, thumbnailUrlPath } from '../../../core/media/media-address.ts';
import { changeState } from '../../../main/db/repositories/media-segments.ts';
import { createAppHandler } from '../../../main/protocol/serve.ts';
import { contentSecurityPolicy } from '../../../main/security/content-security-policy.ts';
import { aFolder } from '../../helpers/database.ts';
import { aChunk, aStudioRecording } from '../../helpers/media.ts';

const WORDS = 'what was recorded of an answer';

/** A recorded segment and the window that asks for it. */
async function aServedRecording({ hasVideo = true } = {}) {
  const recording = await aStudioRecording({ hasVideo });
  const { studio, segment, sessionId } = recording;
  await studio.value('media:append', aChunk(segment.id, 0, new TextEncoder().encode(WORDS)));
  const folder = aFolder();
  const handle = createAppHandler(
    { renderer: folder, models: folder, 'vision-runtime': folder },
    () => undefined,
    {
      segment: studio.context.media.serveSegment,
      thumbnail: studio.context.media.serveThumbnail,
    },
  );
  const get = (path: string, range: string | null = null, method = 'GET') =>
    handle({
      method,
      url: `app://greenroom${path}`,
      headers: new Headers(range === null ? {} : { range }),
    });
  const state = async () => (await studio.value('media:list', { sessionId }))[0]?.state;
  const ready = recording.part.replace(/part$/, 'webm');
  return { ...recording, get, state, ready, path: segmentUrlPath(segment) };
}

describe('what a player asks of a recording', () => {
  test.each([
    ['bytes=5-7', 206, 'was', `bytes 5-7/${WORDS.length}`],
    ['bytes=24-', 206, 'answer', `bytes 24-29/${WORDS.length}`],
    ['bytes=24-999', 206, 'answer', `bytes 24-29/${WORDS.length}`],
    ['bytes=-6', 206, 'answer', `bytes 24-29/${WORDS.length}`],
    ['bytes=-999', 206, WORDS, `bytes 0-29/${WORDS.length}`],
    ['bytes=30-', 416, '', `bytes */${WORDS.length}`],
    ['bytes=-0', 416, '', `bytes */${WORDS.length}`],
    ['bytes=7-5', 416, '', `bytes */${WORDS.length}`],
    ['bytes=0-1,4-5', 416, '', `bytes */${WORDS.length}`],
    ['bytes=-', 416, '', `bytes */${WORDS.length}`],
    ['lines=0-1', 416, '', `bytes */${WORDS.length}`],
  ])('%s is answered %i', async (range, status, text, contentRange) => {
    const { get, path } = await aServedRecording();
    const response = await get(path, range);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(await response.text()).toBe(text);
    if (status === 206) {
      expect(response.headers.get('content-length')).toBe(String(text.length));
      expect(response.headers.get('accept-ranges')).toBe('bytes');
      expect(response.headers.get('content-type')).toBe('video/webm');
    }
  });

  test('without a range it is all of it, and ranges are offered', async () => {
    const { get, path } = await aServedRecording();
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('content-length')).toBe(String(WORDS.length));
    expect(await response.text()).toBe(WORDS);
  });

  test('HEAD tells the same without the bytes', async () => {
    const { get, path } = await aServedRecording();
    for (const [range, status] of [
      [null, 200],
      ['bytes=0-3', 206],
    ] as const) {
      const response = await get(path, range, 'HEAD');
      expect(response.status).toBe(status);
      expect(response.headers.get('content-length')).toBe(
        range === null ? String(WORDS.length) : '4',
      );
      expect(await response.text()).toBe('');
    }
  });

  test('sound only is called sound, and every answer has the full policy', async () => {
    const { get, path } = await aServedRecording({ hasVideo: false });
    const response = await get(path, 'bytes=0-');
    expect(response.headers.get('content-type')).toBe('audio/webm');
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toBe(contentSecurityPolicy(nonce));
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('the seekable file is preferred to the part as soon as it is there', async () => {
    const { get, path, ready } = await aServedRecording();
    writeFileSync(ready, 'seekable');
    expect(await (await get(path)).text()).toBe('seekable');
  });

  test('more than is read at a time comes whole and in order', async () => {
    const { get, path, ready } = await aServedRecording();
    const bytes = Uint8Array.from({ length: 1_000_001 }, (_, index) => (index * 31) % 251);
    writeFileSync(ready, bytes);
    const response = await get(path, 'bytes=1-');
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes.subarray(1)))).toBe(
      true,
    );
  });
});

describe('a recording that is not there', () => {
  test('deleted behind our back it is called missing, and not so any more when it is back', async () => {
    const { studio, get, path, state, segment, part, ready } = await aServedRecording();
    changeState(studio.database(), segment, { state: 'ready', bytes: 8 });
    writeFileSync(ready, 'seekable');
    renameSync(ready, `${ready}.away`);
    rmSync(part);
    expect((await get(path)).status).toBe(404);
    expect(await state()).toBe('missing');
    renameSync(`${ready}.away`, ready);
    expect((await get(path)).status).toBe(200);
    expect(await state()).toBe('ready');
  });

  test('empty it counts as missing; a part that is back is the raw one', async () => {
    const { studio, get, path, state, segment, part } = await aServedRecording();
    changeState(studio.database(), segment, { state: 'raw', bytes: WORDS.length });
    writeFileSync(part, '');
    expect((await get(path)).status).toBe(404);
    expect(await state()).toBe('missing');
    writeFileSync(part, WORDS);
    expect((await get(path)).status).toBe(200);
    expect(await state()).toBe('raw');
  });

  test.each([
    ['missing', ['raw', 'missing']],
    ['there again', ['missing', 'raw']],
  ] as const)('deleted while it is found to be %s it stays deleted', async (_what, [from, to]) => {
    const { studio, segment, sessionId, part, state } = await aServedRecording();
    changeState(studio.database(), segment, { state: from, bytes: 8 });
    if (to === 'missing') rmSync(part);
    const answer = studio.context.media.serveSegment(sessionId, segment.id, null);
    changeState(studio.database(), { ...segment, state: from }, { state: 'deleted', bytes: 8 });
    await answer;
    expect(await state()).toBe('deleted');
  });

  test('taken away while it is read, the answer breaks off with an error', async () => {
    const { get, path, ready } = await aServedRecording();
    writeFileSync(ready, new Uint8Array(1_000_000));
    const response = await get(path, 'bytes=0-');
    const reader = response.body?.getReader();
    await reader?.read();
    rmSync(ready);
    const rest = async (): Promise<void> => {
      while ((await reader?.read())?.done === false);
    };
    await expect(rest()).rejects.toThrow('ENOENT');
  });

  test('the file of another session, one of no session and a deleted one are not found', async () => {
    const { studio, get, segment, sessionId, path, state } = await aServedRecording();
    const other = segmentUrlPath({ id: segment.id, sessionId: randomUUID() });
    const none = segmentUrlPath({ id: randomUUID(), sessionId });
    for (const address of [other, none]) expect((await get(address)).status).toBe(404);
    expect(await state()).toBe('recording');
    changeState(studio.database(), segment, { state: 'deleted', bytes: 0 });
    expect((await get(path)).status).toBe(404);
    expect(await state()).toBe('deleted');
  });

  test('of a deleted session there is nothing, and all of it again when it is restored', async () => {
    const { studio, get, path, sessionId } = await aServedRecording();
    await studio.value('sessions:delete', { sessionId });
    expect((await get(path)).status).toBe(404);
    await studio.value('sessions:restore', { sessionId });
    expect((await get(path)).status).toBe(200);
  });

  test('a link does not lead out of the folder', async () => {
    const { studio, get, path, part } = await aServedRecording();
    const outside = join(studio.folder, 'secret.txt');
    writeFileSync(outside, 'secret');
    rmSync(part);
    symlinkSync(outside, part);
    expect((await get(path)).status).toBe(404);
  });

  test.each([
    '/media',
    '/media/x',
    '/media/00000000-0000-4000-8000-000000000001',
    '/media/00000000-0000-4000-8000-000000000001/other',
    '/media/00000000-0000-4000-8000-000000000001/thumbnail/more',
    '/media/..%2f..%2fsecret.txt/thumbnail',
  ])('%s is no address of a recording', async (address) => {
    const { get } = await aServedRecording();
    const response = await get(address);
    expect(response.ok).toBe(false);
    expect(await response.text()).toBe('');
  });
});

describe('the picture of a session', () => {
  test('is served as it was saved; without one it is not found', async () => {
    const { studio, get, sessionId } = await aServedRecording();
    expect((await get(thumbnailUrlPath(sessionId))).status).toBe(404);
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    await studio.value('media:save-thumbnail', { sessionId, jpeg });
    const response = await get(thumbnailUrlPath(sessionId));
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(jpeg);
    await studio.value('sessions:delete', { sessionId });
    expect((await get(thumbnailUrlPath(sessionId))).status).toBe(404);
  });
});
