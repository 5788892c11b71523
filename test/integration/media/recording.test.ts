import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interruptRunning } from '../../../main/db/session-lifecycle.ts';
import { aDataQuality } from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';
import { aChunk, aSegmentDraft, aStudioRecording, fullDisk } from '../../helpers/media.ts';

const text = (bytes: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(bytes);

describe('recording a segment', () => {
  test('the machine is told to stay awake until the last of them has ended', async () => {
    const told: boolean[] = [];
    const { studio, sessionId, segment } = await aStudioRecording({
      onRecording: (isRecording) => void told.push(isRecording),
    });
    expect(told.at(-1)).toBe(true);
    const next = { ...aSegmentDraft(sessionId, randomUUID()), position: 1 };
    await studio.value('media:begin-segment', next);
    const end = { endMs: 0, frames: 0, droppedFrames: 0, reason: 'stopped' } as const;
    await studio.value('media:end-segment', { ...end, segmentId: segment.id });
    expect(told.at(-1)).toBe(true);
    await studio.value('media:end-segment', { ...end, segmentId: next.id });
    expect(told.at(-1)).toBe(false);
  });

  test('nor does it stay awake for one whose page crashed', async () => {
    const told: boolean[] = [];
    const { studio } = await aStudioRecording({
      onRecording: (isRecording) => void told.push(isRecording),
    });
    interruptRunning(studio.database());
    studio.context.media.sessionEnded();
    await studio.context.media.settled();
    expect(told).toEqual([true, false]);
  });

  test('the row is there before the first byte, in a file and a folder of this user only', async () => {
    const { studio, sessionId, segment } = await aStudioRecording();
    expect(await studio.value('media:list', { sessionId })).toEqual([segment]);
    expect(segment).toMatchObject({ state: 'recording', endReason: null, bytes: 0, endMs: 0 });
    const folder = join(studio.folder, 'media', sessionId);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, `${segment.id}.part`)).mode & 0o777).toBe(0o600);
  });

  test('what is acknowledged is in the file, in order, and the row and the session say how far', async () => {
    const { studio, sessionId, segment, part } = await aStudioRecording();
    for (const [sequence, bytes] of ['one ', 'two ', 'three'].entries()) {
      const chunk = aChunk(segment.id, sequence, text(bytes));
      expect(await studio.value('media:append', chunk)).toEqual({ isDiskLow: false });
    }
    expect(readFileSync(part, 'utf8')).toBe('one two three');
    expect(await studio.value('media:list', { sessionId })).toMatchObject([
      { bytes: 13, endMs: 3_000, frames: 90, droppedFrames: 0, state: 'recording' },
    ]);
    await studio.value('sessions:finish', {
      sessionId,
      endMs: 2_500,
      dataQuality: aDataQuality(),
    });
    const { record } = await studio.value('review:open', { sessionId });
    expect(record.session.durationMs).toBe(3_000);
  });

  test('a repeated chunk is stored once, also when it comes late', async () => {
    const { studio, segment, part } = await aStudioRecording();
    for (const sequence of [0, 0, 1, 0, 1, 2])
      await studio.value('media:append', aChunk(segment.id, sequence, text(`${sequence}`)));
    expect(readFileSync(part, 'utf8')).toBe('012');
  });

  test('a gap in the numbers is refused, and the right chunk still goes in', async () => {
    const { studio, segment, part } = await aStudioRecording();
    await studio.value('media:append', aChunk(segment.id, 0, text('a')));
    const answer = await studio.call('media:append', aChunk(segment.id, 2, text('c')));
    expect(answer).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    await studio.value('media:append', aChunk(segment.id, 1, text('b')));
    expect(readFileSync(part, 'utf8')).toBe('ab');
  });

  test('chunks that come in all at once are written one after the other', async () => {
    const { studio, segment, part } = await aStudioRecording();
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const answers = await Promise.all(
      letters.map((letter, sequence) =>
        studio.call('media:append', aChunk(segment.id, sequence, text(letter.repeat(5_000)))),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(readFileSync(part, 'utf8')).toBe(letters.map((letter) => letter.repeat(5_000)).join(''));
  });

  test('beginning again by the same id gives the stored row; another one in its place is refused', async () => {
    const { studio, sessionId, segment } = await aStudioRecording();
    await studio.value('media:append', aChunk(segment.id, 0, text('a')));
    const again = await studio.value('media:begin-segment', aSegmentDraft(sessionId, segment.id));
    expect(again).toMatchObject({ id: segment.id, bytes: 1 });
    const other = await studio.call('media:begin-segment', aSegmentDraft(sessionId, randomUUID()));
    expect(other).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
  });

  test('of a session that has ended, or is not there, nothing is begun', async () => {
    const { studio, sessionId } = await aStudioRecording();
    await studio.value('sessions:finish', { sessionId, endMs: 1_000, dataQuality: aDataQuality() });
    const draft = { ...aSegmentDraft(sessionId, randomUUID()), position: 1 };
    expect(await studio.call('media:begin-segment', draft)).toMatchObject({
      error: { type: 'InvalidInput' },
    });
    const nowhere = aSegmentDraft(randomUUID(), randomUUID());
    expect(await studio.call('media:begin-segment', nowhere)).toMatchObject({
      error: { type: 'NotFound' },
    });
  });

  test('the last chunks of a session that has just finished still go in, until the segment ends', async () => {
    const { studio, sessionId, segment, part } = await aStudioRecording();
    await studio.value('sessions:finish', { sessionId, endMs: 1_000, dataQuality: aDataQuality() });
    await studio.value('media:append', aChunk(segment.id, 0, text('late')));
    const end = {
      segmentId: segment.id,
      endMs: 1_200,
      reason: 'stopped',
      frames: 36,
      droppedFrames: 1,
    } as const;
    await studio.value('media:end-segment', end);
    await studio.value('media:end-segment', { ...end, reason: 'failed' });
    expect(readFileSync(part, 'utf8')).toBe('late');
    expect(await studio.value('media:list', { sessionId })).toMatchObject([
      { endReason: 'stopped', endMs: 1_200, frames: 36, droppedFrames: 1 },
    ]);
    const answer = await studio.call('media:append', aChunk(segment.id, 1, text('too late')));
    expect(answer).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
  });
});

describe('a disk without room', () => {
  test('full in the middle: what is there is kept, and the segment is closed as full', async () => {
    const disk = fullDisk({ afterBytes: 6 });
    const { studio, sessionId, segment, part } = await aStudioRecording({ disk });
    await studio.value('media:append', aChunk(segment.id, 0, text('kept')));
    const answer = await studio.call('media:append', aChunk(segment.id, 1, text('too much')));
    expect(answer).toMatchObject({ ok: false, error: { type: 'DiskFull' } });
    expect(readFileSync(part, 'utf8').startsWith('kept')).toBe(true);
    expect(await studio.value('media:list', { sessionId })).toMatchObject([
      { endReason: 'disk-full', endMs: 1_000, bytes: 4 },
    ]);
  });

  test('the window is told while there is still room, and nothing new begins then', async () => {
    const disk = fullDisk({ freeBytes: 300_000_000 });
    const { studio, sessionId, segment } = await aStudioRecording({ disk });
    const first = await studio.value('media:append', aChunk(segment.id, 0, text('a')));
    expect(first.isDiskLow).toBe(false);
    disk.setFree(199_999_999);
    const second = await studio.value('media:append', aChunk(segment.id, 1, text('b')));
    expect(second.isDiskLow).toBe(true);
    const draft = { ...aSegmentDraft(sessionId, randomUUID()), position: 1 };
    const refused = await studio.call('media:begin-segment', draft);
    expect(refused).toMatchObject({ ok: false, error: { type: 'DiskFull' } });
    if (!refused.ok) expect(refused.error.text).toContain('199 MB');
  });

  test('below 500 MB there is not enough to begin with', async () => {
    const disk = fullDisk({ freeBytes: 500_000_000 });
    const studio = aStudio({ disk });
    expect(await studio.value('media:space', undefined)).toEqual({
      freeBytes: 500_000_000,
      minutes: 15,
      isEnough: true,
    });
    disk.setFree(499_999_999);
    expect((await studio.value('media:space', undefined)).isEnough).toBe(false);
  });
});

describe('the picture of a session', () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

  test('is kept beside its recording, the newest one', async () => {
    const { studio, sessionId } = await aStudioRecording();
    await studio.value('media:save-thumbnail', { sessionId, jpeg });
    const newer = new Uint8Array([...jpeg, 4]);
    await studio.value('media:save-thumbnail', { sessionId, jpeg: newer });
    const file = join(studio.folder, 'media', sessionId, 'thumbnail.jpg');
    expect(new Uint8Array(readFileSync(file))).toEqual(newer);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('is refused where no picture is recorded, and where it is none', async () => {
    const { studio, sessionId } = await aStudioRecording({ hasVideo: false });
    expect(await studio.call('media:save-thumbnail', { sessionId, jpeg })).toMatchObject({
      error: { type: 'InvalidInput' },
    });
    const filmed = await aStudioRecording();
    const input = { sessionId: filmed.sessionId, jpeg: text('GIF89a') };
    expect(await filmed.studio.call('media:save-thumbnail', input)).toMatchObject({
      error: { type: 'InvalidInput' },
    });
  });
});
