/** A thread that measures: ten minutes of samples would hold up the main process noticeably. */
import { parentPort } from 'node:worker_threads';
import { measureFigures } from './measure-figures.ts';
import type { FiguresRequest, FiguresReply } from './figures-thread.ts';

parentPort?.on('message', ({ id, order }: FiguresRequest) => {
  parentPort?.postMessage(reply(id, order));
});

function reply(id: number, order: FiguresRequest['order']): FiguresReply {
  try {
    return { id, figures: measureFigures(order) };
  } catch (cause) {
    return { id, failure: cause instanceof Error ? cause.message : String(cause) };
  }
}
