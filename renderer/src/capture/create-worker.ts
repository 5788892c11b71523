import type { CaptureOrder, CaptureReport } from './messages.ts';

/** What a segment needs of a `Worker`. */
export type CaptureWorker = {
  readonly post: (order: CaptureOrder) => void;
  readonly onReport: (listener: (report: CaptureReport) => void) => void;
  readonly terminate: () => void;
};

export function createCaptureWorker(): CaptureWorker {
  const worker = new Worker(new URL('./worker/capture.worker.ts', import.meta.url), {
    type: 'module',
    name: 'capture',
  });
  return {
    post: (order) => worker.postMessage(order, transferred(order)),
    onReport: (listener) => {
      worker.addEventListener('message', (event: MessageEvent<CaptureReport>) =>
        listener(event.data),
      );
      const failed = (detail: string) => listener({ kind: 'fault', detail });
      worker.addEventListener('error', (event) => failed(event.message));
      worker.addEventListener('messageerror', () => failed('a message could not be read'));
    },
    terminate: () => worker.terminate(),
  };
}

function transferred(order: CaptureOrder): Transferable[] {
  if (order.kind !== 'record') return [];
  const { pictures, sound } = order;
  return [...(pictures === null ? [] : [pictures.frames]), ...(sound === null ? [] : [sound])];
}
