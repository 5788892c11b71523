import { useSyncExternalStore } from 'react';
import type { Ms } from '../../../core/units.ts';
import { createTimeView, reduceTimeView } from './time-view.ts';
import type { TimeView, TimeViewAction } from './time-view.ts';

/** The time view outside of React: a cursor that moves with every picture draws itself and no more. */
export type TimeViewStore = {
  readonly get: () => TimeView;
  readonly dispatch: (action: TimeViewAction) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createTimeViewStore(durationMs: Ms): TimeViewStore {
  const listeners = new Set<() => void>();
  let view = createTimeView(durationMs);
  return {
    get: () => view,
    dispatch: (action) => {
      const next = reduceTimeView(view, action);
      if (next === view) return;
      view = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Draws again only when what is selected becomes another number, text or truth. */
export function useTimeView<Selected extends number | string | boolean>(
  store: TimeViewStore,
  select: (view: TimeView) => Selected,
): Selected {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export const cursorOf = ({ cursorMs }: TimeView): Ms => cursorMs;
