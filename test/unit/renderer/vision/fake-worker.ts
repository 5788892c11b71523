import type { WorkerOrder, WorkerReport } from '../../../../renderer/src/vision/messages.ts';
import type { VisionWorker } from '../../../../renderer/src/vision/supervisor.ts';

export type FakeWorker<Sample> = VisionWorker<Sample> & {
  readonly orders: WorkerOrder[];
  readonly say: (report: WorkerReport<Sample>) => void;
  readonly isTerminated: () => boolean;
};

/** A worker that does and says what the test tells it to. */
export function createFakeWorker<Sample>(): FakeWorker<Sample> {
  let tell: (report: WorkerReport<Sample>) => void = () => undefined;
  let terminated = false;
  const orders: WorkerOrder[] = [];
  return {
    orders,
    post: (order) => void orders.push(order),
    onReport: (listener) => {
      tell = listener;
    },
    terminate: () => {
      terminated = true;
    },
    say: (report) => tell(report),
    isTerminated: () => terminated,
  };
}

export const A_TIMING = { convertMs: 1, detectMs: 20, featuresMs: 0.1 };
