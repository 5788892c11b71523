import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CallInput } from '../../../core/ipc/contract.ts';
import { aDiskWithRoomFor } from '../../helpers/disk-with-room.ts';
import { createClipDesk } from '../../../main/clips/clip-desk.ts';
import type { ClipDeskOptions } from '../../../main/clips/clip-desk.ts';
import { createFileOnDisk } from '../../../main/files/write-stream-atomically.ts';
import { aNewSession } from '../../helpers/builders-session.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';

async function aDesk(change: Partial<ClipDeskOptions> = {}, name = 'clip.webm') {
  const folder = aFolder();
  const target = join(folder, name);
  const suggested: string[] = [];
  const studio = aStudio();
  const clips = createClipDesk({
    ...studio.context,
    store: studio.context.store,
    chooseTarget: async (suggestion) => {
      suggested.push(suggestion);
      return target;
    },
    ...change,
  });
  const withDesk = aStudio({ folder: studio.folder, clips });
  const { id: sessionId } = await withDesk.value('sessions:create', aNewSession());
  const order: CallInput<'clips:begin'> = {
    sessionId,
    startMs: 130_000,
    endMs: 140_000,
    format: 'webm',
    purpose: 'file',
    withCaptionsFile: false,
  };
  const begin = async (over: Partial<CallInput<'clips:begin'>> = {}): Promise<string> => {
    const begun = await withDesk.value('clips:begin', { ...order, ...over });
    if (begun.kind !== 'begun') throw new Error(begun.kind);
    return begun.id;
  };
  return { ...withDesk, clips, folder, target, suggested, order, begin };
}

/** What waits for it goes on when the test says so. */
function aGate<Value>() {
  let open: (value: Value) => void = () => undefined;
  const opened = new Promise<Value>((resolve) => {
    open = resolve;
  });
  return { opened, open: (value: Value) => open(value) };
}

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);

describe('a clip that is written', () => {
  test('is in its place only when it is whole, with what was written over in it', async () => {
    const desk = await aDesk();
    const id = await desk.begin();
    await desk.value('clips:write', { id, position: 0, bytes: bytes(0, 0, 3, 4) });
    await desk.value('clips:write', { id, position: 0, bytes: bytes(1, 2) });
    expect(existsSync(desk.target)).toBe(false);
    expect(await desk.value('clips:finish', { id, captions: null })).toEqual({
      fileName: 'clip.webm',
      bytes: 4,
    });
    expect([...readFileSync(desk.target)]).toEqual([1, 2, 3, 4]);
    expect(readdirSync(desk.folder)).toEqual(['clip.webm']);
    expect(desk.suggested).toEqual(['greenroom-2026-03-04-1000-2-10-blue-harbour.webm']);
  });

  test('has its captions beside it, under the same name', async () => {
    const desk = await aDesk();
    const id = await desk.begin({ withCaptionsFile: true });
    await desk.value('clips:write', { id, position: 0, bytes: bytes(1) });
    await desk.value('clips:finish', { id, captions: 'WEBVTT\n' });
    expect(readdirSync(desk.folder).toSorted()).toEqual(['clip.vtt', 'clip.webm']);
    expect(readFileSync(join(desk.folder, 'clip.vtt'), 'utf8')).toBe('WEBVTT\n');
  });

  test('does not write over captions that are not its own', async () => {
    const desk = await aDesk();
    writeFileSync(join(desk.folder, 'clip.vtt'), 'theirs');
    const refused = await desk.call('clips:begin', { ...desk.order, withCaptionsFile: true });
    expect(refused).toMatchObject({ ok: false, error: { type: 'CannotWrite' } });
    writeFileSync(desk.target, 'the film they belong to, which the user agreed to replace');
    const id = await desk.begin({ withCaptionsFile: true });
    await desk.value('clips:cancel', { id });
    expect(readFileSync(join(desk.folder, 'clip.vtt'), 'utf8')).toBe('theirs');
  });

  test('cancelled, leaves what was there before and nothing else', async () => {
    const desk = await aDesk();
    writeFileSync(desk.target, 'before');
    const id = await desk.begin();
    await desk.value('clips:write', { id, position: 0, bytes: bytes(1) });
    await desk.value('clips:cancel', { id });
    await desk.value('clips:cancel', { id });
    expect(readFileSync(desk.target, 'utf8')).toBe('before');
    expect(readdirSync(desk.folder)).toEqual(['clip.webm']);
    const late = await desk.call('clips:write', { id, position: 0, bytes: bytes(1) });
    expect(late).toMatchObject({ ok: false, error: { type: 'NotFound' } });
  });

  test('of a window that is gone is taken back', async () => {
    const desk = await aDesk();
    await desk.begin();
    expect(desk.clips.isBusy()).toBe(true);
    await desk.clips.cancelAll();
    expect(desk.clips.isBusy()).toBe(false);
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  test.each([0, 3])('on a disk with room for %i bytes leaves nothing and says so', async (room) => {
    const desk = await aDesk({ createFile: aDiskWithRoomFor(room) });
    const id = await desk.begin();
    const full = await desk.call('clips:write', { id, position: 0, bytes: bytes(1, 2, 3, 4) });
    expect(full).toMatchObject({ ok: false, error: { type: 'DiskFull' } });
    expect(readdirSync(desk.folder)).toEqual([]);
    // The next one may be written at once.
    await desk.begin();
  });

  test('whose captions do not fit is not there either', async () => {
    const desk = await aDesk({ createFile: aDiskWithRoomFor(4) });
    const id = await desk.begin({ withCaptionsFile: true });
    await desk.value('clips:write', { id, position: 0, bytes: bytes(1, 2, 3, 4) });
    const full = await desk.call('clips:finish', { id, captions: 'WEBVTT\n' });
    expect(full).toMatchObject({ ok: false, error: { type: 'DiskFull' } });
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  test('whose captions cannot be put in their place leaves the film that was there', async () => {
    const desk = await aDesk();
    writeFileSync(desk.target, 'before');
    mkdirSync(join(desk.folder, 'clip.vtt'));
    const id = await desk.begin({ withCaptionsFile: true });
    await desk.value('clips:write', { id, position: 0, bytes: bytes(1) });
    const refused = await desk.call('clips:finish', { id, captions: 'WEBVTT\n' });
    expect(refused).toMatchObject({ ok: false, error: { type: 'CannotWrite' } });
    expect(readFileSync(desk.target, 'utf8')).toBe('before');
    expect(readdirSync(desk.folder).toSorted()).toEqual(['clip.vtt', 'clip.webm']);
  });

  test.each([['theirs'], [null]])(
    'that cannot be put in its place leaves the captions as they were (%s)',
    async (before) => {
      const desk = await aDesk();
      mkdirSync(desk.target);
      if (before !== null) writeFileSync(join(desk.folder, 'clip.vtt'), before);
      const id = await desk.begin({ withCaptionsFile: true });
      await desk.value('clips:write', { id, position: 0, bytes: bytes(1) });
      const refused = await desk.call('clips:finish', { id, captions: 'WEBVTT\n' });
      expect(refused).toMatchObject({ ok: false, error: { type: 'CannotWrite' } });
      const left = before === null ? ['clip.webm'] : ['clip.vtt', 'clip.webm'];
      expect(readdirSync(desk.folder).toSorted()).toEqual(left);
      if (before !== null) expect(readFileSync(join(desk.folder, 'clip.vtt'), 'utf8')).toBe(before);
    },
  );

  test('in place of another one replaces its captions too', async () => {
    const desk = await aDesk();
    writeFileSync(desk.target, 'before');
    writeFileSync(join(desk.folder, 'clip.vtt'), 'before');
    const id = await desk.begin({ withCaptionsFile: true });
    await desk.value('clips:write', { id, position: 0, bytes: bytes(1) });
    await desk.value('clips:finish', { id, captions: 'WEBVTT\n' });
    expect(readFileSync(join(desk.folder, 'clip.vtt'), 'utf8')).toBe('WEBVTT\n');
    expect([...readFileSync(desk.target)]).toEqual([1]);
    expect(readdirSync(desk.folder).toSorted()).toEqual(['clip.vtt', 'clip.webm']);
  });

  test('is being written until it is in its place: whoever wants to quit waits for it', async () => {
    const disk = aGate<undefined>();
    const desk = await aDesk({
      createFile: async (path) => {
        const file = await createFileOnDisk(path);
        return {
          write: (...given) => file.write(...given),
          datasync: () => disk.opened,
          close: () => file.close(),
        };
      },
    });
    const id = await desk.begin();
    await desk.value('clips:write', { id, position: 0, bytes: bytes(1, 2) });
    const finished = desk.value('clips:finish', { id, captions: null });
    expect(desk.clips.isBusy()).toBe(true);
    const notFound = { ok: false, error: { type: 'NotFound' } };
    expect(await desk.call('clips:finish', { id, captions: null })).toMatchObject(notFound);
    const late = { id, position: 0, bytes: bytes(9) };
    expect(await desk.call('clips:write', late)).toMatchObject(notFound);
    const cancelled = desk.clips.cancelAll();
    disk.open(undefined);
    await cancelled;
    expect(desk.clips.isBusy()).toBe(false);
    expect([...readFileSync(desk.target)]).toEqual([1, 2]);
    expect(await finished).toEqual({ fileName: 'clip.webm', bytes: 2 });
  });

  test('whose window is gone before its place is chosen is not begun', async () => {
    const dialog = aGate<string | null>();
    const desk = await aDesk({ chooseTarget: () => dialog.opened });
    const begun = desk.value('clips:begin', desk.order);
    await desk.clips.cancelAll();
    dialog.open(desk.target);
    expect(await begun).toEqual({ kind: 'cancelled' });
    expect(desk.clips.isBusy()).toBe(false);
    expect(readdirSync(desk.folder)).toEqual([]);
    // The next window may write one.
    expect(await desk.begin()).toBeDefined();
  });

  test('whose window is gone while its file is opened leaves nothing', async () => {
    const opening = aGate<undefined>();
    const asked = aGate<undefined>();
    const desk = await aDesk({
      createFile: async (path) => {
        asked.open(undefined);
        await opening.opened;
        return createFileOnDisk(path);
      },
    });
    const begun = desk.value('clips:begin', desk.order);
    await asked.opened;
    await desk.clips.cancelAll();
    opening.open(undefined);
    expect(await begun).toEqual({ kind: 'cancelled' });
    expect(desk.clips.isBusy()).toBe(false);
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  test('into a folder that is gone is refused in words', async () => {
    const desk = await aDesk({}, 'no/such/folder/clip.webm');
    const refused = await desk.call('clips:begin', desk.order);
    expect(refused).toMatchObject({ ok: false, error: { type: 'CannotWrite' } });
  });

  test('is one at a time, and of a session that is there', async () => {
    const desk = await aDesk();
    await desk.begin();
    const second = await desk.call('clips:begin', desk.order);
    expect(second).toMatchObject({ ok: false, error: { type: 'Busy' } });
    await desk.clips.cancelAll();
    await desk.value('sessions:delete', { sessionId: desk.order.sessionId });
    const gone = await desk.call('clips:begin', desk.order);
    expect(gone).toMatchObject({ ok: false, error: { type: 'NotFound' } });
  });

  test('that the user thinks better of in the dialog is not begun', async () => {
    const desk = await aDesk({ chooseTarget: async () => null });
    expect(await desk.value('clips:begin', desk.order)).toEqual({ kind: 'cancelled' });
    expect(desk.clips.isBusy()).toBe(false);
  });
});

describe('a clip for notes', () => {
  test('is kept aside until it is taken back, or the app ends', async () => {
    const desk = await aDesk();
    const kept = join(desk.context.dataFolder, 'clips-for-notes');
    const id = await desk.begin({ purpose: 'notes' });
    await desk.value('clips:write', { id, position: 0, bytes: bytes(7, 8) });
    expect(await desk.clips.read(id)).toBeNull();
    await desk.value('clips:finish', { id, captions: null });
    expect([...((await desk.clips.read(id)) ?? [])]).toEqual([7, 8]);
    expect(desk.suggested).toEqual([]);
    await desk.value('clips:cancel', { id });
    expect(await desk.clips.read(id)).toBeNull();
    expect(readdirSync(kept)).toEqual([]);

    const second = await desk.begin({ purpose: 'notes' });
    await desk.value('clips:write', { id: second, position: 0, bytes: bytes(1) });
    await desk.value('clips:finish', { id: second, captions: null });
    desk.clips.close();
    expect(existsSync(kept)).toBe(false);
  });
});
