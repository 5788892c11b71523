import type { ClipOrder, ClipReport } from './messages.ts';

/** The worker that makes one clip. Ended with `terminate`, whether it is done or not. */
export type ClipMaker = {
  readonly post: (order: ClipOrder) => void;
  readonly onReport: (listener: (report: ClipReport) => void) => void;
  readonly terminate: () => void;
};

export function createClipMaker(): ClipMaker {
  const worker = new Worker(new URL('./clip.worker.ts', import.meta.url), {
    type: 'module',
    name: 'clip',
  });
  return {
    post: (order) => worker.postMessage(order),
    onReport: (listener) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ClipReport>) => listener(data));
      const failed = (detail: string): void =>
        listener({ kind: 'failed', fault: 'unexpected', detail });
      worker.addEventListener('error', ({ message }) => failed(message));
      worker.addEventListener('messageerror', () => failed('a message could not be read'));
    },
    terminate: () => worker.terminate(),
  };
}
