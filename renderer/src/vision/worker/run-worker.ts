import type { LightSample } from '../../../../core/preflight/light-sample.ts';
import type { Ms } from '../../../../core/units.ts';
import type { WorkerOrder, WorkerReport } from '../messages.ts';
import type { EyeAnalyst } from './eye-analyst.ts';
import type { FramePicture } from './frame-copy.ts';
import { runFrameLoop } from './frame-loop.ts';
import { checkRuntime, readModel, UnusableFile } from './model-file.ts';
import { createTaskTime } from './task-time.ts';

/** What one worker does with frames, once its model is loaded. */
export type Analyser<Sample> = {
  readonly copy: (frame: VideoFrame) => Promise<FramePicture>;
  /** `t`: when the frame was taken. The sample is made once it is known how long that took. */
  readonly detect: (picture: FramePicture, taskTime: Ms, t: Ms) => Promise<(latency: Ms) => Sample>;
  /** Null: this worker does not look at the eyes. */
  readonly eyes: EyeAnalyst | null;
  /** Null: this worker does not look at the light. */
  readonly watchLight: ((isOn: boolean) => void) | null;
};

export type AnalyserSource = {
  readonly model: Uint8Array;
  readonly runtimeUrl: string;
  /** The eye network, where it was asked for. */
  readonly eyeModel: Uint8Array | null;
  readonly onContextLost: () => void;
  readonly onLight: (light: LightSample) => void;
};

export type WorkerPort<Sample> = {
  readonly post: (report: WorkerReport<Sample>) => void;
  readonly fetchFile: (url: string) => Promise<Response>;
  /** `performance` of the worker. */
  readonly clock: { readonly timeOrigin: number; readonly now: () => number };
  readonly every: (interval: Ms, action: () => void) => void;
};

/** How often the worker says that its thread is free. */
export const ALIVE_INTERVAL_MS: Ms = 500;

/**
 * Returns the handler of the window's orders. Any throw is reported and ends the analysis: a task
 * that failed once fails for ever, so the window puts a new worker in this one's place.
 */
export function createVisionWorker<Sample>(
  port: WorkerPort<Sample>,
  createAnalyser: (source: AnalyserSource) => Promise<Analyser<Sample>>,
): (order: WorkerOrder) => void {
  let analyser: Analyser<Sample> | null = null;
  let windowTimeOrigin = port.clock.timeOrigin;
  let framesArrived = 0;
  let isBusy = false;
  let analysisIntervalMs: Ms = 0;
  let running = new AbortController();
  let takingFrames = Promise.resolve();
  const taskTime = createTaskTime();
  const now = () => port.clock.timeOrigin + port.clock.now() - windowTimeOrigin;
  const fail = (error: unknown) =>
    port.post({ kind: 'fault', reason: 'threw', detail: describe(error) });

  async function load(order: Extract<WorkerOrder, { kind: 'load' }>): Promise<void> {
    windowTimeOrigin = order.windowTimeOrigin;
    const startedAt = now();
    try {
      const model = await readModel(order.modelUrl, port.fetchFile);
      analyser = await createAnalyser({
        model,
        runtimeUrl: order.runtimeUrl,
        eyeModel:
          order.eyeModelUrl === null ? null : await readModel(order.eyeModelUrl, port.fetchFile),
        onContextLost: () =>
          port.post({ kind: 'fault', reason: 'context-lost', detail: 'webglcontextlost' }),
        onLight: (light) => port.post({ kind: 'light', light }),
      });
      port.post({ kind: 'ready', creationMs: now() - startedAt });
      port.every(ALIVE_INTERVAL_MS, () => port.post({ kind: 'alive', framesArrived, isBusy }));
    } catch (error) {
      failToLoad(await causeOf(error, order.runtimeUrl));
    }
  }

  function failToLoad(error: unknown): void {
    if (error instanceof UnusableFile) {
      port.post({ kind: 'unusable', title: error.title, text: error.text });
    } else fail(error);
  }

  /** A damaged runtime shows as a failed import, which does not say why. */
  async function causeOf(error: unknown, runtimeUrl: string): Promise<unknown> {
    if (error instanceof UnusableFile) return error;
    return checkRuntime(runtimeUrl, port.fetchFile).then(
      () => error,
      (cause: unknown) => (cause instanceof UnusableFile ? cause : error),
    );
  }

  async function takeFrames(order: Extract<WorkerOrder, { kind: 'frames' }>): Promise<void> {
    running.abort();
    ({ analysisIntervalMs } = order);
    const mine = new AbortController();
    running = mine;
    try {
      const loaded = analyser;
      if (loaded === null) throw new Error('Frames came before the model was ready');
      await runFrameLoop({
        frames: order.frames,
        now,
        frameIntervalMs: order.frameIntervalMs,
        analysisIntervalMs: () => analysisIntervalMs,
        signal: mine.signal,
        arrived: () => {
          framesArrived += 1;
        },
        read: (frame) => {
          isBusy = true;
          return copyTimed(loaded, frame);
        },
        analyse: async (picture, t, dropped) => {
          port.post(await analyseTimed(loaded, picture, t, dropped));
          isBusy = false;
        },
      });
    } catch (error) {
      if (!mine.signal.aborted) fail(error);
    }
  }

  /** Every frame that is given, in turn; how many wait is up to who gives them. */
  async function takeFrame({ frame, t }: Extract<WorkerOrder, { kind: 'frame' }>): Promise<void> {
    try {
      const loaded = analyser;
      if (loaded === null) throw new Error('A frame came before the model was ready');
      const picture = await copyTimed(loaded, frame);
      frame.close();
      port.post(await analyseTimed(loaded, picture, t, 0));
    } catch (error) {
      frame.close();
      fail(error);
    }
  }

  async function copyTimed(loaded: Analyser<Sample>, frame: VideoFrame): Promise<TimedPicture> {
    const startedAt = now();
    const picture = await loaded.copy(frame);
    return { picture, startedAt, readAt: now() };
  }

  async function analyseTimed(
    loaded: Analyser<Sample>,
    { picture, startedAt, readAt }: TimedPicture,
    t: Ms,
    dropped: number,
  ): Promise<WorkerReport<Sample>> {
    const toSample = await loaded.detect(picture, taskTime(t), t);
    const detectedAt = now();
    const sample = toSample(detectedAt - startedAt);
    return {
      kind: 'sample',
      sample,
      dropped,
      timing: {
        convertMs: readAt - startedAt,
        detectMs: detectedAt - readAt,
        featuresMs: now() - detectedAt,
      },
    };
  }

  async function learnLooks({
    turn,
    looks,
  }: Extract<WorkerOrder, { kind: 'learn-looks' }>): Promise<void> {
    try {
      const learnt = (await analyser?.eyes?.learn(looks)) ?? null;
      port.post({ kind: 'looks-learnt', turn, learnt });
    } catch (error) {
      fail(error);
    }
  }

  return (order) => {
    switch (order.kind) {
      case 'load':
        void load(order);
        break;
      case 'frames':
        void takeFrames(order);
        break;
      case 'change-pace':
        ({ analysisIntervalMs } = order);
        break;
      case 'frame':
        takingFrames = takingFrames.then(() => takeFrame(order));
        break;
      case 'remember-looks':
        analyser?.eyes?.remember(order.remember);
        break;
      case 'learn-looks':
        void learnLooks(order);
        break;
      case 'use-looks':
        analyser?.eyes?.use(order.references);
        break;
      case 'watch-light':
        analyser?.watchLight?.(order.isOn);
        break;
    }
  };
}

type TimedPicture = {
  readonly picture: FramePicture;
  readonly startedAt: Ms;
  readonly readAt: Ms;
};

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
