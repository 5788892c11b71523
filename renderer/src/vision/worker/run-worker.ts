import type { Ms } from '../../../../core/units.ts';
import type { FrameTiming, WorkerOrder, WorkerReport } from '../messages.ts';
import { runFrameLoop } from './frame-loop.ts';
import { readModel, UnusableFile } from './model-file.ts';

/** What one worker does with frames, once its model is loaded. */
export type Analyser<Sample> = (
  frame: VideoFrame,
  t: Ms,
  now: () => Ms,
) => { readonly sample: Sample; readonly timing: FrameTiming };

export type AnalyserSource = {
  readonly model: Uint8Array;
  readonly runtimeUrl: string;
  readonly onContextLost: () => void;
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
  let running = new AbortController();
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
        onContextLost: () =>
          port.post({ kind: 'fault', reason: 'context-lost', detail: 'webglcontextlost' }),
      });
      port.post({ kind: 'ready', creationMs: now() - startedAt });
      port.every(ALIVE_INTERVAL_MS, () => port.post({ kind: 'alive', framesArrived }));
    } catch (error) {
      if (error instanceof UnusableFile) {
        port.post({ kind: 'unusable', title: error.title, text: error.text });
      } else fail(error);
    }
  }

  async function takeFrames(order: Extract<WorkerOrder, { kind: 'frames' }>): Promise<void> {
    running.abort();
    const mine = new AbortController();
    running = mine;
    try {
      await runFrameLoop({
        frames: order.frames,
        now,
        frameIntervalMs: order.frameIntervalMs,
        analysisIntervalMs: order.analysisIntervalMs,
        signal: mine.signal,
        arrived: () => {
          framesArrived += 1;
        },
        analyse: (frame, t, dropped) => {
          if (analyser === null) throw new Error('Frames came before the model was ready');
          port.post({ kind: 'sample', dropped, ...analyser(frame, t, now) });
        },
      });
    } catch (error) {
      if (!mine.signal.aborted) fail(error);
    }
  }

  return (order) => void (order.kind === 'load' ? load(order) : takeFrames(order));
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
