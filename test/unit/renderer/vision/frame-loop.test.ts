import { describe, expect, it } from 'vitest';
import { runFrameLoop } from '../../../../renderer/src/vision/worker/frame-loop.ts';
import { streamOf } from './stream-of.ts';

const FRAME_MS = 33;

type FakeFrame = { readonly timestamp: number; readonly close: () => void; readonly name: number };

function frames(count: number) {
  const closed: number[] = [];
  const made: FakeFrame[] = Array.from({ length: count }, (_, name) => ({
    name,
    timestamp: name * FRAME_MS * 1000,
    close: () => void closed.push(name),
  }));
  return { closed, stream: streamOf(made) };
}

function aLoop(stream: ReadableStream<FakeFrame>, changes: { interval?: number } = {}) {
  const analysed: { name: number; t: number; dropped: number }[] = [];
  let now = 1_000;
  const controller = new AbortController();
  return {
    analysed,
    controller,
    loop: {
      frames: stream,
      now: () => {
        now += FRAME_MS / 2;
        return now;
      },
      frameIntervalMs: FRAME_MS,
      analysisIntervalMs: () => changes.interval ?? 0,
      signal: controller.signal,
      arrived: () => undefined,
      read: (frame: FakeFrame) => Promise.resolve(frame.name),
      analyse: (name: number, t: number, dropped: number) => {
        analysed.push({ name, t, dropped });
        return Promise.resolve();
      },
    },
  };
}

describe('frame loop', () => {
  it('analyses every frame in order, dated on the given clock, until the stream ends', async () => {
    const { stream, closed } = frames(4);
    const { loop, analysed } = aLoop(stream);
    await runFrameLoop(loop);
    expect(analysed.map(({ name }) => name)).toEqual([0, 1, 2, 3]);
    expect(analysed.map(({ t }) => t)).toEqual([1_033, 1_066, 1_099, 1_132]);
    expect(closed).toEqual([0, 1, 2, 3]);
  });

  it('closes a frame before it analyses it, so that the camera has it back', async () => {
    const { stream, closed } = frames(1);
    const { loop } = aLoop(stream);
    let closedBefore = -1;
    await runFrameLoop({
      ...loop,
      analyse: () => {
        closedBefore = closed.length;
        return Promise.resolve();
      },
    });
    expect(closedBefore).toBe(1);
  });

  it('closes the frames that a slower pace leaves out', async () => {
    const { stream, closed } = frames(12);
    const { loop, analysed } = aLoop(stream, { interval: 200 });
    await runFrameLoop(loop);
    expect(analysed.map(({ name }) => name)).toEqual([0, 6]);
    expect(closed).toHaveLength(12);
    expect(analysed.every(({ dropped }) => dropped === 0)).toBe(true);
  });

  it('closes the frame when reading it fails, and passes the failure on', async () => {
    const { stream, closed } = frames(3);
    const { loop } = aLoop(stream);
    const read = () => Promise.reject(new Error('no canvas'));
    await expect(runFrameLoop({ ...loop, read })).rejects.toThrow('no canvas');
    expect(closed).toEqual([0]);
  });

  it('ends when it is aborted, though the camera goes on', async () => {
    const { loop, controller, analysed } = aLoop(new ReadableStream<FakeFrame>());
    const ended = runFrameLoop(loop);
    controller.abort();
    await ended;
    expect(analysed).toEqual([]);
  });
});
