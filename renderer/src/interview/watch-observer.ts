import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Observer, ObserverState } from '../observe/types.ts';

/** Camera and workers as they are now, as a store the screens can read from. */
export function watchObserver(
  observer: Pick<Observer, 'state' | 'onState'>,
): StoreApi<ObserverState> {
  const store = createStore<ObserverState>(() => observer.state());
  // As long as the window: there is one observer, and it is never given up.
  observer.onState((state) => store.setState(state, true));
  return store;
}
