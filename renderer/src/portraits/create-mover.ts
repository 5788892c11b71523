import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Ms } from '../../../core/units.ts';
import type { Clock } from '../observe/clock.ts';

/** A timer may fire early by less than this. */
const EARLY_MS: Ms = 2;

export type Mover<State, Activity> = {
  readonly store: StoreApi<State>;
  /** Begins to move, or goes on in another way. */
  readonly change: (activity: Activity) => void;
  readonly stop: () => void;
};

/** Runs a behaviour by one timer, set to whatever is due next: the analysis needs the processor more. */
export function createMover<State, Activity>({
  clock,
  initial,
  change,
  advance,
  nextChangeMs,
}: {
  readonly clock: Clock;
  readonly initial: State;
  readonly change: (state: State, activity: Activity, nowMs: Ms) => State;
  readonly advance: (state: State, nowMs: Ms) => State;
  readonly nextChangeMs: (state: State) => Ms;
}): Mover<State, Activity> {
  const store = createStore<State>(() => initial);
  let stop = (): void => undefined;

  function become(state: State): void {
    stop();
    store.setState(state, true);
    const dueMs = nextChangeMs(state);
    if (dueMs === Infinity) return;
    const waitMs = Math.max(0, Math.ceil(dueMs - clock.now())) + EARLY_MS;
    stop = clock.every(waitMs, () => become(advance(store.getState(), clock.now())));
  }

  return {
    store,
    change: (activity) => become(change(store.getState(), activity, clock.now())),
    stop: () => stop(),
  };
}
