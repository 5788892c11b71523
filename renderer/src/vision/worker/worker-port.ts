import type { WorkerOrder, WorkerReport } from '../messages.ts';
import type { WorkerPort } from './run-worker.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The real worker's surroundings. */
export function createWorkerPort<Sample>(): WorkerPort<Sample> {
  return {
    post: (report: WorkerReport<Sample>) => self.postMessage(report),
    fetchFile: (url) => fetch(url),
    clock: performance,
    every: (interval, action) => void setInterval(action, interval),
  };
}

export function listenForOrders(handle: (order: WorkerOrder) => void): void {
  self.addEventListener('message', (event: MessageEvent<WorkerOrder>) => handle(event.data));
}
