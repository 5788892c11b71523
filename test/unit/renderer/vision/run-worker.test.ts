import { describe, expect, it, vi } from 'vitest';
import type { WorkerReport } from '../../../../renderer/src/vision/messages.ts';
import { createVisionWorker } from '../../../../renderer/src/vision/worker/run-worker.ts';
import type { Analyser } from '../../../../renderer/src/vision/worker/run-worker.ts';
import { streamOf } from './stream-of.ts';

type Heard = WorkerReport<{ readonly t: number }>;

const LOAD = {
  kind: 'load',
  modelUrl: 'app://greenroom/models/a.task',
  runtimeUrl: 'app://greenroom/vision-runtime',
  windowTimeOrigin: 1_000,
} as const;

const AN_ANALYSER: Analyser<{ readonly t: number }> = {
  read: () => ({ width: 1, height: 1, data: new Uint8ClampedArray(4), colorSpace: 'srgb' }),
  detect: () => (t) => ({ t }),
};

function aWorker(analyser: Analyser<{ readonly t: number }>, response = new Response('model')) {
  const heard: Heard[] = [];
  const handle = createVisionWorker<{ readonly t: number }>(
    {
      post: (report) => void heard.push(report),
      fetchFile: () => Promise.resolve(response),
      // This worker's clock began 500 ms after the window's.
      clock: { timeOrigin: 1_500, now: () => 100 },
      every: (_interval, action) => action(),
    },
    () => Promise.resolve(analyser),
  );
  const sees = async (kind: Heard['kind']): Promise<Heard> => {
    const report = await vi.waitUntil(() => heard.find((each) => each.kind === kind));
    return report;
  };
  return { heard, handle, sees };
}

function frameOrder(count: number) {
  const frames = Array.from({ length: count }, (_, index) => ({
    timestamp: index * 33_000,
    close: () => undefined,
  }));
  return {
    kind: 'frames',
    frames: streamOf(frames) as unknown as ReadableStream<VideoFrame>,
    frameIntervalMs: 33,
    analysisIntervalMs: 0,
  } as const;
}

describe('inside a vision worker', () => {
  it('says that it is ready and alive, then sends samples dated on the window clock', async () => {
    const { handle, sees } = aWorker(AN_ANALYSER);
    handle(LOAD);
    await sees('ready');
    expect(await sees('alive')).toEqual({ kind: 'alive', framesArrived: 0 });
    handle(frameOrder(1));
    expect(await sees('sample')).toMatchObject({ sample: { t: 600 }, dropped: 0 });
  });

  it('reports a task that threw, and sends nothing more', async () => {
    const { handle, sees, heard } = aWorker({
      ...AN_ANALYSER,
      detect: () => {
        throw new Error('Graph has errors');
      },
    });
    handle(LOAD);
    await sees('ready');
    handle(frameOrder(3));
    expect(await sees('fault')).toMatchObject({
      reason: 'threw',
      detail: 'Error: Graph has errors',
    });
    expect(heard.filter(({ kind }) => kind === 'sample')).toEqual([]);
  });

  it('tells a damaged model from a fault', async () => {
    const told = Response.json({ file: 'a.task', text: 'Install again.' }, { status: 409 });
    const { handle, sees } = aWorker(AN_ANALYSER, told);
    handle(LOAD);
    expect(await sees('unusable')).toEqual({
      kind: 'unusable',
      title: 'An analysis file is missing or damaged',
      text: 'Install again.',
    });
  });

  it('takes the frames of a camera that came back, in place of the earlier ones', async () => {
    const { handle, sees, heard } = aWorker(AN_ANALYSER);
    handle(LOAD);
    await sees('ready');
    handle({ ...frameOrder(0), frames: new ReadableStream<VideoFrame>() });
    handle(frameOrder(2));
    await vi.waitUntil(() => heard.filter(({ kind }) => kind === 'sample').length === 2);
    expect(heard.filter(({ kind }) => kind === 'fault')).toEqual([]);
  });
});
