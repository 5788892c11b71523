import { describe, expect, it } from 'vitest';
import { createSupervisor } from '../../../../renderer/src/vision/supervisor.ts';
import { createFakeClock } from './fake-clock.ts';
import { A_TIMING, createFakeWorker } from './fake-worker.ts';
import type { FakeWorker } from './fake-worker.ts';

function aSupervisor() {
  const clock = createFakeClock();
  const workers: FakeWorker<string>[] = [];
  const samples: string[] = [];
  const states: string[] = [];
  const reported: string[] = [];
  let openFeeds = 0;
  const supervisor = createSupervisor<string>({
    createWorker: () => {
      const worker = createFakeWorker<string>();
      workers.push(worker);
      return worker;
    },
    clock,
    modelUrl: 'app://greenroom/models/a.task',
    eyeModelUrl: null,
    runtimeUrl: 'app://greenroom/vision-runtime',
    windowTimeOrigin: 12,
    analysisIntervalMs: () => 200,
    onSample: (sample) => void samples.push(sample),
    onState: () => void states.push(supervisor.state().kind),
    onLight: () => undefined,
    onLooksLearnt: () => undefined,
    ordersForNewWorker: () => [{ kind: 'use-looks', references: null }],
    framesElsewhereAt: () => null,
    report: (message) => void reported.push(message),
  });
  const openFeed = () => {
    openFeeds += 1;
    return {
      frames: new ReadableStream<VideoFrame>(),
      frameIntervalMs: 33,
      close: () => {
        openFeeds -= 1;
      },
    };
  };
  const worker = (index: number): FakeWorker<string> => {
    const found = workers[index];
    if (found === undefined) throw new Error(`There is no worker ${index}`);
    return found;
  };
  const result = (sample: string, dropped = 0) =>
    ({ kind: 'sample', sample, dropped, timing: A_TIMING }) as const;
  return {
    supervisor,
    clock,
    worker,
    workers,
    samples,
    states,
    reported,
    openFeed,
    result,
    feeds: () => openFeeds,
  };
}

describe('supervisor of a vision worker', () => {
  it('loads the model at once and hands over frames when it is ready', () => {
    const { supervisor, worker, openFeed, feeds, states } = aSupervisor();
    supervisor.start();
    supervisor.feed(openFeed);
    expect(worker(0).orders.map(({ kind }) => kind)).toEqual(['load']);
    expect(feeds()).toBe(0);
    worker(0).say({ kind: 'ready', creationMs: 800 });
    expect(worker(0).orders.map(({ kind }) => kind)).toEqual(['load', 'use-looks', 'frames']);
    expect(worker(0).orders[2]).toMatchObject({ frameIntervalMs: 33, analysisIntervalMs: 200 });
    expect(states).toEqual(['loading', 'running']);
  });

  it('puts a new worker in the place of one that threw, with frames of its own', () => {
    const { supervisor, worker, openFeed, feeds, samples, reported, result } = aSupervisor();
    supervisor.start();
    supervisor.feed(openFeed);
    worker(0).say({ kind: 'ready', creationMs: 800 });
    worker(0).say(result('before'));
    worker(0).say({ kind: 'fault', reason: 'threw', detail: 'Graph has errors' });
    expect(worker(0).isTerminated()).toBe(true);
    expect(feeds()).toBe(0);
    expect(supervisor.state()).toEqual({ kind: 'restarting' });
    expect(reported).toEqual(['threw: Graph has errors']);

    // What the old one still had to say belongs to nobody.
    worker(0).say(result('ghost'));
    worker(1).say({ kind: 'ready', creationMs: 800 });
    expect(feeds()).toBe(1);
    worker(1).say(result('after'));
    expect(samples).toEqual(['before', 'after']);
    expect(supervisor.counts()).toEqual({ frames: 2, dropped: 0, restarts: 1 });
  });

  it('notices within three and a half seconds that a worker stands still', () => {
    const { supervisor, clock, worker, workers, openFeed, result } = aSupervisor();
    supervisor.start();
    supervisor.feed(openFeed);
    worker(0).say({ kind: 'ready', creationMs: 800 });
    worker(0).say(result('one'));
    clock.advance(3_000);
    expect(workers).toHaveLength(1);
    clock.advance(500);
    expect(workers).toHaveLength(2);
    expect(worker(0).isTerminated()).toBe(true);
  });

  it('keeps the loaded worker while the camera is away, and feeds it when it is back', () => {
    const { supervisor, clock, worker, workers, openFeed, feeds, result } = aSupervisor();
    supervisor.start();
    supervisor.feed(openFeed);
    worker(0).say({ kind: 'ready', creationMs: 800 });
    worker(0).say(result('one'));
    supervisor.feed(null);
    expect(feeds()).toBe(0);
    for (let second = 0; second < 60; second += 1) {
      clock.advance(1_000);
      worker(0).say({ kind: 'alive', framesArrived: 30, isBusy: false });
    }
    expect(workers).toHaveLength(1);
    supervisor.feed(openFeed);
    expect(worker(0).orders.filter(({ kind }) => kind === 'frames')).toHaveLength(2);
    expect(feeds()).toBe(1);
  });

  it('gives up after the fourth fault and says why, without a feed left open', () => {
    const { supervisor, worker, workers, openFeed, feeds } = aSupervisor();
    supervisor.start();
    supervisor.feed(openFeed);
    for (let count = 0; count < 4; count += 1) {
      worker(count).say({ kind: 'ready', creationMs: 800 });
      worker(count).say({ kind: 'fault', reason: 'context-lost', detail: 'webglcontextlost' });
    }
    expect(workers).toHaveLength(4);
    expect(workers.every((each) => each.isTerminated())).toBe(true);
    expect(feeds()).toBe(0);
    expect(supervisor.state()).toMatchObject({
      kind: 'off',
      text: expect.stringMatching(/graphics/),
    });
    expect(supervisor.counts().restarts).toBe(3);
  });

  it('passes on what is wrong with a model and does not try again', () => {
    const { supervisor, worker, workers } = aSupervisor();
    supervisor.start();
    worker(0).say({ kind: 'unusable', title: 'Altered', text: 'Install again.' });
    expect(supervisor.state()).toEqual({ kind: 'off', title: 'Altered', text: 'Install again.' });
    expect(workers).toHaveLength(1);
  });

  it('leaves no worker, feed or timer behind when stopped', () => {
    const { supervisor, clock, worker, openFeed, feeds } = aSupervisor();
    supervisor.start();
    supervisor.feed(openFeed);
    worker(0).say({ kind: 'ready', creationMs: 800 });
    supervisor.stop();
    expect(worker(0).isTerminated()).toBe(true);
    expect(feeds()).toBe(0);
    expect(clock.timers()).toBe(0);
    expect(supervisor.state()).toEqual({ kind: 'idle' });
  });

  it('adds up drops, and counts anew from the next start', () => {
    const { supervisor, worker, openFeed, result } = aSupervisor();
    supervisor.start();
    supervisor.feed(openFeed);
    worker(0).say({ kind: 'ready', creationMs: 800 });
    worker(0).say(result('one', 2));
    worker(0).say(result('two', 1));
    expect(supervisor.counts()).toEqual({ frames: 2, dropped: 3, restarts: 0 });
    supervisor.start();
    expect(supervisor.counts()).toEqual({ frames: 0, dropped: 0, restarts: 0 });
  });
});
