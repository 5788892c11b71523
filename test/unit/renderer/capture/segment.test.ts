import { describe, expect, it } from 'vitest';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { err } from '../../../../core/result.ts';
import { MAX_UNACKNOWLEDGED } from '../../../../renderer/src/capture/segment-files.ts';
import type { MediaBridge } from '../../../../renderer/src/capture/segment-files.ts';
import {
  STALLED_MS,
  startSegment,
  STOP_LIMIT_MS,
  TICK_MS,
} from '../../../../renderer/src/capture/segment.ts';
import type { SegmentTrouble } from '../../../../renderer/src/capture/types.ts';
import { createInMemoryMedia } from '../../../helpers/in-memory-media.ts';
import { createFakeClock } from '../vision/fake-clock.ts';
import { aChunk, createFakeCaptureWorker, settle } from './fake-capture.ts';

const EPOCH_MS = 1_000;

function aSegment({
  isStuck = false,
  bridge = {},
}: { readonly isStuck?: boolean; readonly bridge?: Partial<MediaBridge> } = {}) {
  const clock = createFakeClock(EPOCH_MS);
  const worker = createFakeCaptureWorker(isStuck);
  const { media, calls } = createInMemoryMedia();
  const troubles: SegmentTrouble[] = [];
  const closed: string[] = [];
  const reports: string[] = [];
  const segment = startSegment({
    id: 'one',
    sessionId: 'session',
    position: 0,
    epochMs: EPOCH_MS,
    pictures: {
      frames: new ReadableStream<VideoFrame>(),
      frameIntervalMs: 33,
      close: () => void closed.push('pictures'),
    },
    sound: { pieces: new ReadableStream<AudioData>(), close: () => void closed.push('sound') },
    bridge: { ...calls, ...bridge },
    clock,
    windowTimeOrigin: 0,
    createWorker: () => worker,
    onBegun: () => undefined,
    onTrouble: (trouble) => void troubles.push(trouble),
    report: (message) => void reports.push(message),
  });
  const begin = (): void =>
    worker.say({ kind: 'begun', startMs: 1_250, size: { width: 1280, height: 720 } });
  /** So long, with what is done twice a second. */
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += TICK_MS) {
      clock.advance(TICK_MS);
      await settle();
    }
  };
  return { segment, worker, media, troubles, closed, reports, begin, pass, clock };
}

describe('a segment', () => {
  it('is stored with its start on session time before its first bytes, chunk after chunk', async () => {
    const { worker, media, begin } = aSegment();
    begin();
    worker.say(aChunk(1_750));
    worker.say(aChunk(2_250));
    await settle();
    expect(media.segments).toMatchObject([
      {
        id: 'one',
        mimeType: 'video/webm;codecs=vp9,opus',
        width: 1280,
        height: 720,
        startMs: 250,
        endMs: 1_250,
        droppedFrames: 2,
        state: 'recording',
      },
    ]);
    expect(media.chunks.map(({ sequence }) => sequence)).toEqual([0, 1]);
  });

  it('ends with its devices closed at once, its last chunk stored and why it ended', async () => {
    const { segment, worker, media, closed, begin } = aSegment();
    begin();
    const ended = segment.end('stopped');
    expect(closed).toEqual(['pictures', 'sound']);
    await ended;
    expect(worker.isTerminated()).toBe(true);
    expect(media.segments).toMatchObject([{ state: 'ready', endReason: 'stopped' }]);
  });

  it('does not wait for a worker that is stuck', async () => {
    const { segment, worker, media, begin, clock } = aSegment({ isStuck: true });
    begin();
    worker.say(aChunk(1_750));
    const ended = segment.end('stopped');
    await settle();
    expect(worker.isTerminated()).toBe(false);
    clock.advance(STOP_LIMIT_MS);
    await ended;
    expect(worker.isTerminated()).toBe(true);
    expect(media.segments).toMatchObject([{ state: 'ready', endMs: 750 }]);
  });

  it('leaves nothing behind when it ends before its first picture', async () => {
    const { segment, media } = aSegment();
    await segment.end('stopped');
    expect(media.segments).toEqual([]);
  });

  it('says so when nothing comes any more, and which source is silent', async () => {
    const { worker, troubles, begin, pass, clock } = aSegment();
    begin();
    await pass(STALLED_MS - TICK_MS);
    expect(troubles).toEqual([]);
    worker.say({ kind: 'alive', pictureAt: clock.now(), soundAt: null });
    await pass(TICK_MS);
    expect(troubles).toEqual([{ kind: 'stalled', noPictures: false, noSound: true }]);
  });

  it('has failed when its worker gives no sign of life, and its sources are not to blame', async () => {
    const { troubles, begin, pass } = aSegment();
    begin();
    await pass(STALLED_MS - TICK_MS);
    expect(troubles).toEqual([]);
    await pass(TICK_MS);
    expect(troubles).toMatchObject([{ kind: 'failed' }]);
  });

  it('has failed, too, when its worker was well and then stood still', async () => {
    const { worker, troubles, begin, pass, clock } = aSegment();
    begin();
    await pass(TICK_MS);
    worker.say({ kind: 'alive', pictureAt: clock.now(), soundAt: clock.now() });
    worker.say(aChunk(clock.now()));
    await pass(STALLED_MS);
    expect(troubles).toMatchObject([{ kind: 'failed' }]);
  });

  it('is not called stalled because the window itself stood still', async () => {
    const { troubles, begin, clock } = aSegment();
    begin();
    clock.standStill(5_000);
    clock.advance(TICK_MS);
    await settle();
    expect(troubles).toEqual([]);
  });

  it('asks to be ended once the disk is low', async () => {
    const { worker, media, troubles, begin } = aSegment();
    media.isDiskLow = true;
    begin();
    worker.say(aChunk(1_750));
    await settle();
    expect(troubles).toEqual([{ kind: 'disk-full', error: null }]);
  });

  it('tries again what could not be stored, under the same number', async () => {
    const { calls } = createInMemoryMedia();
    let fails = true;
    const sequences: number[] = [];
    const { worker, troubles, begin, pass } = aSegment({
      bridge: {
        'media:append': async (chunk) => {
          sequences.push(chunk.sequence);
          return fails ? err(CANNOT_WRITE) : calls['media:append'](chunk);
        },
      },
    });
    begin();
    worker.say(aChunk(1_750));
    await settle();
    fails = false;
    await pass(TICK_MS);
    expect(new Set(sequences)).toEqual(new Set([0]));
    expect(troubles.filter(({ kind }) => kind !== 'not-stored')).toEqual([]);
  });

  it('gives up on a disk that is five seconds behind, but not for one moment of it', async () => {
    const { worker, troubles, begin, pass } = aSegment({
      bridge: { 'media:append': () => new Promise(() => undefined) },
    });
    begin();
    for (let chunk = 0; chunk < MAX_UNACKNOWLEDGED; chunk += 1) worker.say(aChunk(2_000));
    await pass(2 * TICK_MS);
    expect(troubles).toEqual([]);
    worker.say(aChunk(2_000));
    await pass(TICK_MS);
    expect(troubles).toEqual([]);
    await pass(TICK_MS);
    expect(troubles[0]).toEqual({ kind: 'behind' });
  });

  it('ends where the last acknowledged chunk did when what follows is given up', async () => {
    const { calls, media } = createInMemoryMedia();
    const { segment, worker, begin } = aSegment({
      bridge: {
        ...calls,
        'media:append': async (chunk) =>
          chunk.sequence === 0 ? calls['media:append'](chunk) : err(CANNOT_WRITE),
      },
    });
    begin();
    worker.say(aChunk(1_750));
    await settle();
    worker.say(aChunk(2_250));
    await segment.end('failed');
    expect(media.segments).toMatchObject([
      { state: 'ready', endMs: 750, frames: Math.round(1_750 / 33) },
    ]);
  });

  it.each([
    ['is refused', async () => err(NO_SUCH_PICTURE)],
    ['breaks', () => Promise.reject(new Error('closed'))],
    ['never comes to an end', () => new Promise<never>(() => undefined)],
  ])('goes on when its small picture %s', async (_how, saveThumbnail) => {
    const { segment, worker, media, troubles, begin, pass } = aSegment({
      bridge: { 'media:save-thumbnail': saveThumbnail },
    });
    begin();
    worker.say(A_PICTURE);
    worker.say(aChunk(1_750));
    await pass(2 * TICK_MS);
    await segment.end('stopped');
    expect(troubles).toEqual([]);
    expect(media.segments).toMatchObject([{ state: 'ready', endMs: 750 }]);
  });

  it('says in the log why there is no small picture', async () => {
    const { worker, reports, begin } = aSegment({
      bridge: { 'media:save-thumbnail': async () => err(NO_SUCH_PICTURE) },
    });
    begin();
    worker.say(A_PICTURE);
    await settle();
    expect(reports).toEqual([expect.stringContaining(NO_SUCH_PICTURE.text)]);
  });

  it('hands its small picture over once its beginning is stored', async () => {
    const { calls, media } = createInMemoryMedia();
    let store = (): void => undefined;
    const { worker, begin } = aSegment({
      bridge: {
        ...calls,
        'media:begin-segment': async (draft) => {
          await new Promise<void>((resolve) => (store = resolve));
          return calls['media:begin-segment'](draft);
        },
      },
    });
    begin();
    worker.say(A_PICTURE);
    await settle();
    expect(media.thumbnails.size).toBe(0);
    store();
    await settle();
    expect(media.thumbnails.has('session')).toBe(true);
  });

  it('keeps a small picture when asked', async () => {
    const { segment, worker, media, begin } = aSegment();
    begin();
    segment.takeThumbnail();
    expect(worker.orders.at(-1)).toEqual({ kind: 'take-picture' });
    worker.say(A_PICTURE);
    await settle();
    expect(media.thumbnails.has('session')).toBe(true);
  });

  it('passes on that its worker failed', () => {
    const { worker, troubles } = aSegment();
    worker.say({ kind: 'fault', detail: 'EncodingError: no' });
    expect(troubles).toEqual([{ kind: 'failed', detail: 'EncodingError: no' }]);
  });
});

const A_PICTURE = { kind: 'picture', jpeg: new Uint8Array([0xff, 0xd8, 0xff]) } as const;

const NO_SUCH_PICTURE: CallError = {
  type: 'InvalidInput',
  title: 'This entry could not be accepted',
  text: 'No picture of this session is being recorded.',
};

const CANNOT_WRITE: CallError = {
  type: 'CannotWrite',
  title: 'The folder cannot be written to',
  text: 'Look whether it is there.',
};
