import type { LightSample } from '../../../core/preflight/light-sample.ts';
import type { AnalysisState } from '../observe/types.ts';
import type { Clock } from '../observe/clock.ts';
import type { Ms } from '../../../core/units.ts';
import type { FrameTiming, LearntLooks, WorkerOrder, WorkerReport } from './messages.ts';
import { FLOWING_MS, INITIAL_HEALTH, stepHealth, TICK_MS } from './worker-health.ts';
import type { HealthEffect, HealthEvent } from './worker-health.ts';

/** What the supervisor needs of a `Worker`. */
export type VisionWorker<Sample> = {
  readonly post: (order: WorkerOrder) => void;
  readonly onReport: (listener: (report: WorkerReport<Sample>) => void) => void;
  readonly terminate: () => void;
};

/** A stream of frames of its own for one worker; `close` ends the track it is made from. */
export type FrameFeed = {
  readonly frames: ReadableStream<VideoFrame>;
  readonly frameIntervalMs: Ms;
  readonly close: () => void;
};

export type SupervisorCounts = {
  readonly frames: number;
  readonly dropped: number;
  readonly restarts: number;
};

export type Supervisor = {
  readonly start: () => void;
  readonly stop: () => void;
  /** Null = the camera is gone. A worker that is made later asks for a feed again. */
  readonly feed: (openFeed: (() => FrameFeed) | null) => void;
  readonly state: () => AnalysisState;
  /** Since `start`. */
  readonly counts: () => SupervisorCounts;
  /** To the worker that is there now, if any. */
  readonly send: (order: WorkerOrder) => void;
  /** When a frame last reached this worker, on the window's clock; null = not since `start`. */
  readonly framesSeenAt: () => Ms | null;
};

export type SupervisorDependencies<Sample> = {
  readonly createWorker: () => VisionWorker<Sample>;
  readonly clock: Clock;
  readonly modelUrl: string;
  readonly eyeModelUrl: string | null;
  readonly runtimeUrl: string;
  readonly windowTimeOrigin: number;
  /** Asked for with each feed; a change meanwhile is an order (`change-pace`). */
  readonly analysisIntervalMs: () => Ms;
  readonly onSample: (sample: Sample, timing: FrameTiming) => void;
  readonly onState: () => void;
  readonly onLooksLearnt: (turn: number, learnt: LearntLooks | null) => void;
  readonly onLight: (light: LightSample) => void;
  /** What every new worker has to be told before its first frame. */
  readonly ordersForNewWorker: () => readonly WorkerOrder[];
  /** When the other worker of the same camera last got a frame. */
  readonly framesElsewhereAt: () => Ms | null;
  readonly report: (message: string) => void;
};

const NO_COUNTS: SupervisorCounts = { frames: 0, dropped: 0, restarts: 0 };
/** Runs one vision worker, watches over it and replaces it, as `stepHealth` decides. */
export function createSupervisor<Sample>(dependencies: SupervisorDependencies<Sample>): Supervisor {
  const { clock } = dependencies;
  let health = INITIAL_HEALTH;
  let worker: VisionWorker<Sample> | null = null;
  let openFeed: (() => FrameFeed) | null = null;
  let feed: FrameFeed | null = null;
  let counts = NO_COUNTS;
  let seenAt: Ms | null = null;
  let stopTicking: (() => void) | null = null;

  function dispatch(event: HealthEvent): void {
    const before = analysisState();
    const step = stepHealth(health, event);
    health = step.health;
    for (const effect of step.effects) run(effect);
    if (before.kind !== analysisState().kind) dependencies.onState();
  }

  function run(effect: HealthEffect): void {
    switch (effect.kind) {
      case 'spawn':
        spawn();
        break;
      case 'terminate':
        closeFeed();
        worker?.terminate();
        worker = null;
        break;
      case 'attach-frames':
        attach();
        break;
      case 'report':
        dependencies.report(`${effect.reason}: ${effect.detail}`);
        break;
    }
  }

  function spawn(): void {
    if (health.replaced) counts = { ...counts, restarts: counts.restarts + 1 };
    const created = dependencies.createWorker();
    worker = created;
    created.onReport((report) => {
      // A terminated worker may still have reports on their way.
      if (worker === created) hear(report);
    });
    created.post({
      kind: 'load',
      modelUrl: dependencies.modelUrl,
      eyeModelUrl: dependencies.eyeModelUrl,
      runtimeUrl: dependencies.runtimeUrl,
      windowTimeOrigin: dependencies.windowTimeOrigin,
    });
  }

  function hear(report: WorkerReport<Sample>): void {
    const at = clock.now();
    switch (report.kind) {
      case 'ready':
        for (const order of dependencies.ordersForNewWorker()) worker?.post(order);
        dispatch({ kind: 'ready', at });
        break;
      case 'alive':
        if (report.framesArrived > health.framesArrived) seenAt = at;
        dispatch({ kind: 'alive', at, framesArrived: report.framesArrived, isBusy: report.isBusy });
        break;
      case 'sample':
        seenAt = at;
        counts = {
          ...counts,
          frames: counts.frames + 1,
          dropped: counts.dropped + report.dropped,
        };
        dispatch({ kind: 'result', at });
        dependencies.onSample(report.sample, report.timing);
        break;
      case 'looks-learnt':
        dependencies.onLooksLearnt(report.turn, report.learnt);
        break;
      case 'light':
        dependencies.onLight(report.light);
        break;
      case 'fault':
        dispatch({ kind: 'fault', at, reason: report.reason, detail: report.detail });
        break;
      case 'unusable':
        dispatch({ kind: 'unusable', title: report.title, text: report.text });
        break;
    }
  }

  function attach(): void {
    closeFeed();
    if (openFeed === null || worker === null || health.phase !== 'running') return;
    const opened = openFeed();
    feed = opened;
    worker.post({
      kind: 'frames',
      frames: opened.frames,
      frameIntervalMs: opened.frameIntervalMs,
      analysisIntervalMs: dependencies.analysisIntervalMs(),
    });
    dispatch({ kind: 'attached', at: clock.now() });
  }

  function closeFeed(): void {
    if (feed === null) return;
    feed.close();
    feed = null;
    dispatch({ kind: 'detached' });
  }

  function analysisState(): AnalysisState {
    switch (health.phase) {
      case 'idle':
      case 'running':
        return { kind: health.phase };
      case 'loading':
        return { kind: health.replaced ? 'restarting' : 'loading' };
      case 'off':
        return { kind: 'off', ...(health.off ?? { title: '', text: '' }) };
    }
  }

  function tick(): void {
    const at = clock.now();
    const elsewhereAt = dependencies.framesElsewhereAt();
    const framesElsewhere = elsewhereAt !== null && at - elsewhereAt < FLOWING_MS;
    dispatch({ kind: 'tick', at, framesElsewhere });
  }

  return {
    start: () => {
      counts = NO_COUNTS;
      seenAt = null;
      stopTicking?.();
      stopTicking = clock.every(TICK_MS, tick);
      dispatch({ kind: 'start', at: clock.now() });
    },
    stop: () => {
      stopTicking?.();
      stopTicking = null;
      openFeed = null;
      dispatch({ kind: 'stop' });
    },
    feed: (open) => {
      openFeed = open;
      if (open === null) closeFeed();
      else attach();
    },
    state: analysisState,
    counts: () => counts,
    send: (order) => worker?.post(order),
    framesSeenAt: () => seenAt,
  };
}
