import type { CaptureWorker } from '../../../../renderer/src/capture/create-worker.ts';
import type { CaptureOrder, CaptureReport } from '../../../../renderer/src/capture/messages.ts';

export type FakeCaptureWorker = CaptureWorker & {
  readonly say: (report: CaptureReport) => void;
  readonly orders: CaptureOrder[];
  readonly isTerminated: () => boolean;
};

/** Answers `stop` as a real one does, unless it is `stuck`. */
export function createFakeCaptureWorker(isStuck = false): FakeCaptureWorker {
  let listener: (report: CaptureReport) => void = () => undefined;
  let terminated = false;
  const orders: CaptureOrder[] = [];
  return {
    orders,
    say: (report) => listener(report),
    isTerminated: () => terminated,
    onReport: (next) => {
      listener = next;
    },
    post: (order) => {
      orders.push(order);
      if (order.kind === 'stop' && !isStuck) listener({ kind: 'ended' });
    },
    terminate: () => {
      terminated = true;
    },
  };
}

export const aChunk = (endMs: number): CaptureReport => ({
  kind: 'chunk',
  bytes: new Uint8Array([1, 2, 3]),
  endMs,
  frames: Math.round(endMs / 33),
  droppedFrames: 2,
});

/** Lets everything happen that was only waiting for promises. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
