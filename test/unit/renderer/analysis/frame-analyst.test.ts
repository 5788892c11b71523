import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBatchSender } from '../../../../renderer/src/analysis/batch-sender.ts';
import { createFrameAnalyst } from '../../../../renderer/src/analysis/frame-analyst.ts';
import type { WorkerOrder, WorkerReport } from '../../../../renderer/src/vision/messages.ts';

const ADDRESSES = {
  modelUrl: 'model',
  runtimeUrl: 'runtime',
  eyeModelUrl: null,
  windowTimeOrigin: 0,
};
const TIMING = { convertMs: 0, detectMs: 0, featuresMs: 0 };

function aWorker() {
  const orders: WorkerOrder[] = [];
  let hear: (report: WorkerReport<number>) => void = () => undefined;
  return {
    orders,
    say: (report: WorkerReport<number>) => hear(report),
    answer: (sample: number) => hear({ kind: 'sample', sample, dropped: 0, timing: TIMING }),
    worker: {
      post: (order: WorkerOrder) => void orders.push(order),
      onReport: (listener: (report: WorkerReport<number>) => void) => {
        hear = listener;
      },
      terminate: vi.fn(),
    },
  };
}

/** Stands for a `VideoFrame`, of which only `close` is used here. */
const aFrame = () => {
  const close = vi.fn();
  return { close, frame: { close } as unknown as VideoFrame };
};

async function aReadyAnalyst() {
  const fake = aWorker();
  const creating = createFrameAnalyst(fake.worker, ADDRESSES);
  fake.say({ kind: 'ready', creationMs: 1 });
  return { ...fake, analyst: await creating };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a worker that is given frames one by one', () => {
  test('answers each of them, in turn', async () => {
    const { analyst, answer, orders } = await aReadyAnalyst();
    const first = analyst.analyse(aFrame().frame, 10);
    const second = analyst.analyse(aFrame().frame, 20);
    answer(1);
    answer(2);
    expect([await first, await second]).toEqual([1, 2]);
    expect(orders.map(({ kind }) => kind)).toEqual(['load', 'frame', 'frame']);
  });

  test('gives up loading after half a minute', async () => {
    const creating = createFrameAnalyst(aWorker().worker, ADDRESSES);
    const outcome = expect(creating).rejects.toMatchObject({ failure: { detail: 'slow-start' } });
    await vi.advanceTimersByTimeAsync(30_000);
    await outcome;
  });

  test('tells a damaged model by its words', async () => {
    const { worker, say } = aWorker();
    const creating = createFrameAnalyst(worker, ADDRESSES);
    say({ kind: 'unusable', title: 'A file is damaged', text: 'Install again.' });
    await expect(creating).rejects.toMatchObject({
      failure: { fault: 'models', detail: 'A file is damaged. Install again.' },
    });
  });

  test('that stalls is an error and not a wait without end', async () => {
    const { analyst } = await aReadyAnalyst();
    const outcome = expect(analyst.analyse(aFrame().frame, 10)).rejects.toMatchObject({
      failure: { fault: 'fault', detail: 'stalled' },
    });
    await vi.advanceTimersByTimeAsync(30_000);
    await outcome;
  });

  test('that broke down refuses all that wait and all that come, and leaves no frame open', async () => {
    const { analyst, say } = await aReadyAnalyst();
    const waiting = [analyst.analyse(aFrame().frame, 10), analyst.analyse(aFrame().frame, 20)];
    say({ kind: 'fault', reason: 'threw', detail: 'out of memory' });
    for (const each of waiting) await expect(each).rejects.toThrow('out of memory');
    const late = aFrame();
    await expect(analyst.analyse(late.frame, 30)).rejects.toThrow('out of memory');
    expect(late.close).toHaveBeenCalled();
  });
});

describe('batches', () => {
  const sender = () => {
    const sent: number[] = [];
    const batches = createBatchSender<number>(
      (samples) => Uint8Array.of(samples.length % 256, samples.length >> 8),
      async ([low = 0, high = 0]) => void sent.push(low + 256 * high),
    );
    return { sent, batches };
  };

  test('are sent when they are full, and the rest at the end', async () => {
    const { sent, batches } = sender();
    for (let index = 0; index < 700; index += 1) await batches.add(index);
    expect(sent).toEqual([300, 300]);
    await batches.flush();
    expect(sent).toEqual([300, 300, 100]);
  });

  test('are never empty', async () => {
    const { sent, batches } = sender();
    await batches.flush();
    expect(sent).toEqual([]);
  });
});
