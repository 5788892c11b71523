import { Worker } from 'node:worker_threads';
import type { SessionFigures } from '../../core/trends/session-figures.ts';
import type { FiguresOrder, MeasureFigures } from './measure-figures.ts';

export type FiguresRequest = { readonly id: number; readonly order: FiguresOrder };
export type FiguresReply = { readonly id: number } & (
  | { readonly figures: SessionFigures }
  | { readonly failure: string }
);

type Waiting = {
  readonly resolve: (figures: SessionFigures) => void;
  readonly reject: (cause: Error) => void;
};

/**
 * Measures in a thread of its own, which is started by the first order and does not keep the app
 * open. When it breaks, whoever waits is told, and the next order starts another one.
 */
export function createFiguresThread(workerFile: string | URL): MeasureFigures {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let nextId = 0;

  function start(): Worker {
    const started = new Worker(workerFile);
    started.unref();
    started.on('message', (reply: FiguresReply) => {
      const one = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('figures' in reply) one?.resolve(reply.figures);
      else one?.reject(new Error(reply.failure));
    });
    started.on('error', (cause) => breakOff(started, cause));
    started.on('exit', () => breakOff(started, new Error('The thread that measures has ended')));
    return started;
  }

  function breakOff(ended: Worker, cause: unknown): void {
    if (worker !== ended) return;
    worker = null;
    const error = cause instanceof Error ? cause : new Error(String(cause));
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  }

  return (order) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const id = nextId;
      nextId += 1;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, order } satisfies FiguresRequest);
    });
}
