import type { FaceSample, PoseSample } from '../../../core/tracks/channels.ts';
import type { WorkerOrder, WorkerReport } from './messages.ts';
import type { VisionWorker } from './supervisor.ts';

/** The literal form is what the bundler recognises, so the two cannot share a helper. */
export function createFaceWorker(): VisionWorker<FaceSample> {
  return wrapWorker<FaceSample>(
    new Worker(new URL('./worker/face.worker.ts', import.meta.url), {
      type: 'module',
      name: 'face',
    }),
  );
}

export function createPoseWorker(): VisionWorker<PoseSample> {
  return wrapWorker<PoseSample>(
    new Worker(new URL('./worker/pose.worker.ts', import.meta.url), {
      type: 'module',
      name: 'pose',
    }),
  );
}

function wrapWorker<Sample>(worker: Worker): VisionWorker<Sample> {
  return {
    post: (order) => worker.postMessage(order, transferred(order)),
    onReport: (listener) => {
      worker.addEventListener('message', (event: MessageEvent<WorkerReport<Sample>>) =>
        listener(event.data),
      );
      const failed = (detail: string) => listener({ kind: 'fault', reason: 'threw', detail });
      worker.addEventListener('error', (event) => failed(event.message));
      worker.addEventListener('messageerror', () => failed('a message could not be read'));
    },
    terminate: () => worker.terminate(),
  };
}

function transferred(order: WorkerOrder): Transferable[] {
  switch (order.kind) {
    case 'frames':
      return [order.frames];
    case 'frame':
      return [order.frame];
    default:
      return [];
  }
}
