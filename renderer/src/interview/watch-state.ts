import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';

/** Something with a state that changes by itself, as a store the screens can read from. */
export function watchState<State>({
  state,
  onState,
}: {
  readonly state: () => State;
  readonly onState: (listener: (state: State) => void) => unknown;
}): StoreApi<State> {
  const store = createStore<State>(state);
  // As long as the window: there is one of it, and it is never given up.
  onState((next) => store.setState(next, true));
  return store;
}
