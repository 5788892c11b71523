import type { LightSample } from '../../../core/preflight/light-sample.ts';
import { createListeners } from '../observe/listeners.ts';
import type { WorkerOrder } from './messages.ts';

/** Has the face worker look at the light while somebody wants to know; survives the worker. */
export type LightRequest = {
  /** Returns its own end. */
  readonly listen: (listener: (light: LightSample) => void) => () => void;
  readonly hear: (light: LightSample) => void;
  /** Orders for a worker that has just become ready. */
  readonly ordersForNewWorker: () => readonly WorkerOrder[];
};

export function createLightRequest(send: (order: WorkerOrder) => void): LightRequest {
  const { add, tell } = createListeners<LightSample>();
  let listening = 0;
  return {
    listen: (listener) => {
      const end = add(listener);
      listening += 1;
      if (listening === 1) send({ kind: 'watch-light', isOn: true });
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        end();
        listening -= 1;
        if (listening === 0) send({ kind: 'watch-light', isOn: false });
      };
    },
    hear: tell,
    ordersForNewWorker: () => (listening > 0 ? [{ kind: 'watch-light', isOn: true }] : []),
  };
}
