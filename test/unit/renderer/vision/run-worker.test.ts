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
  eyeModelUrl: null,
  windowTimeOrigin: 1_000,
} as const;

const AN_IMAGE: ImageData = {
  width: 1,
  height: 1,
  data: new Uint8ClampedArray(4),
  colorSpace: 'srgb',
};

const A_PICTURE = { whole: AN_IMAGE, analysed: AN_IMAGE };

const AN_ANALYSER: Analyser<{ readonly t: number }> = {
  copy: () => Promise.resolve(A_PICTURE),
  detect: (_picture, _taskTime, t) => Promise.resolve(() => ({ t })),
  eyes: null,
  watchLight: null,
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
    expect(await sees('alive')).toEqual({ kind: 'alive', framesArrived: 0, isBusy: false });
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

  it('takes frames as often as it was last told', async () => {
    const { handle, sees, heard } = aWorker(AN_ANALYSER);
    const closed: number[] = [];
    let push: (index: number) => void = () => undefined;
    const frames = new ReadableStream({
      start: (stream) => {
        push = (index) =>
          stream.enqueue({ timestamp: index * 33_000, close: () => void closed.push(index) });
      },
    });
    handle(LOAD);
    await sees('ready');
    handle({ ...frameOrder(0), frames, analysisIntervalMs: 1_000 });
    push(0);
    await sees('sample');
    push(1);
    await vi.waitUntil(() => closed.includes(1));
    handle({ kind: 'change-pace', analysisIntervalMs: 0 });
    push(2);
    await vi.waitUntil(() => heard.filter(({ kind }) => kind === 'sample').length === 2);
    expect(closed).toEqual([0, 1, 2]);
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

  describe('given the frames of a recording', () => {
    const aFrame = (t: number) => {
      const close = vi.fn();
      return {
        close,
        order: { kind: 'frame', frame: { close } as unknown as VideoFrame, t } as const,
      };
    };

    it('answers each at its own time, in turn, and closes it', async () => {
      let turns = 3;
      const { handle, sees, heard } = aWorker({
        ...AN_ANALYSER,
        // The first takes the longest.
        copy: async () => {
          for (let turn = (turns -= 1); turn > 0; turn -= 1) await Promise.resolve();
          return A_PICTURE;
        },
      });
      handle(LOAD);
      await sees('ready');
      const frames = [aFrame(0), aFrame(33.4), aFrame(66.7)];
      for (const { order } of frames) handle(order);
      await vi.waitUntil(() => heard.filter(({ kind }) => kind === 'sample').length === 3);
      const times = heard.flatMap((report) => (report.kind === 'sample' ? [report.sample.t] : []));
      expect(times).toEqual([0, 33.4, 66.7]);
      for (const { close } of frames) expect(close).toHaveBeenCalled();
    });

    it('reports a frame that cannot be read, and closes it', async () => {
      const { handle, sees } = aWorker({
        ...AN_ANALYSER,
        copy: () => Promise.reject(new Error('no pixels')),
      });
      handle(LOAD);
      await sees('ready');
      const { order, close } = aFrame(0);
      handle(order);
      expect(await sees('fault')).toMatchObject({ detail: 'Error: no pixels' });
      expect(close).toHaveBeenCalled();
    });
  });
});
