import type { Ms } from '../../../core/units.ts';
import { ClipFailure } from './clip-failure.ts';
import { makeClip } from './make-clip.ts';
import type { ClipOrder, ClipReport } from './messages.ts';

/** Often enough for a bar that moves, seldom enough to cost nothing. */
const PROGRESS_EVERY_MS: Ms = 100;

let onWritten: () => void = () => undefined;
let toldAt = Number.NEGATIVE_INFINITY;

const report = (message: ClipReport, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<ClipOrder>) => {
  if (data.kind === 'written') onWritten();
  else void run(data);
});

async function run({ job }: Extract<ClipOrder, { kind: 'start' }>): Promise<void> {
  try {
    const result = await makeClip(job, {
      write: (position, data) =>
        new Promise((resolve) => {
          onWritten = resolve;
          // A copy: the piece may be a part of memory that the writer goes on with.
          const bytes = data.slice();
          report({ kind: 'chunk', position, bytes }, [bytes.buffer]);
        }),
      onProgress: (doneMs) => {
        if (performance.now() - toldAt < PROGRESS_EVERY_MS) return;
        toldAt = performance.now();
        report({ kind: 'progress', doneMs });
      },
    });
    report({ kind: 'done', result });
  } catch (cause) {
    const fault = cause instanceof ClipFailure ? cause.fault : 'unexpected';
    report({ kind: 'failed', fault, detail: String(cause) });
  }
}
