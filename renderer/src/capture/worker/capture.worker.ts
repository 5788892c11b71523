import type { CaptureOrder, CaptureReport } from '../messages.ts';
import { createCapture } from './run-capture.ts';

declare const self: DedicatedWorkerGlobalScope;

const handle = createCapture({
  post: (report: CaptureReport) =>
    self.postMessage(report, report.kind === 'chunk' ? [report.bytes.buffer] : []),
  clock: performance,
  every: (interval, action) => void setInterval(action, interval),
});
self.addEventListener('message', (event: MessageEvent<CaptureOrder>) => handle(event.data));
