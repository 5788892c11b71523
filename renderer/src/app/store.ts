import { createContext, useContext } from 'react';
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { AppState, CallError, StudioBridge } from '../../../core/ipc/contract.ts';
import { DEFAULT_SETTINGS } from '../../../core/domain/settings.ts';
import type { Settings, SettingsChange } from '../../../core/domain/settings.ts';
import { writeAs } from '../../../core/writing/writing.ts';

export type AppStoreState = {
  /** `starting` until settings and start notices are here. */
  readonly kind: 'starting' | 'ready';
  readonly settings: Settings;
  readonly app: AppState | null;
  readonly problem: CallError | null;
  readonly dismissedNotices: readonly string[];
};

export type AppStore = {
  readonly store: StoreApi<AppStoreState>;
  readonly load: () => Promise<void>;
  /** The facts of the app again: interrupted sessions get settled, requests get refused. */
  readonly refreshApp: () => Promise<void>;
  readonly changeSettings: (change: SettingsChange) => Promise<CallError | null>;
  readonly dismissNotice: (id: string) => void;
};

/** Settings and the facts of this start, held once for all screens. */
export function createAppStore(bridge: StudioBridge): AppStore {
  const store = createStore<AppStoreState>(() => ({
    kind: 'starting',
    settings: DEFAULT_SETTINGS,
    app: null,
    problem: null,
    dismissedNotices: [],
  }));
  // The first to hear of a change, so that whatever is drawn because of it is written so.
  store.subscribe(({ settings }) => writeAs(settings));
  return {
    store,
    load: async () => {
      const [settings, app] = await Promise.all([bridge['settings:get'](), bridge['app:state']()]);
      const failure = [settings, app].find((result) => !result.ok);
      store.setState({
        kind: 'ready',
        ...(settings.ok ? { settings: settings.value } : {}),
        ...(app.ok ? { app: app.value } : {}),
        problem: failure !== undefined && !failure.ok ? failure.error : null,
      });
    },
    refreshApp: async () => {
      const app = await bridge['app:state']();
      // What is known already stays where the question fails.
      if (app.ok) store.setState({ app: app.value });
    },
    changeSettings: async (change) => {
      const before = store.getState().settings;
      // Shown at once; taken back when it could not be stored.
      store.setState({ settings: { ...before, ...change } });
      const result = await bridge['settings:change'](change);
      store.setState({ settings: result.ok ? result.value : before });
      return result.ok ? null : result.error;
    },
    dismissNotice: (id) =>
      store.setState((state) => ({ dismissedNotices: [...state.dismissedNotices, id] })),
  };
}

export const AppStoreContext = createContext<AppStore | null>(null);

export function useAppStore(): AppStore {
  const store = useContext(AppStoreContext);
  if (store === null) throw new Error('useAppStore is used outside of AppStoreContext');
  return store;
}

export function useAppState<Selected>(select: (state: AppStoreState) => Selected): Selected {
  return useStore(useAppStore().store, select);
}

export const useSettings = (): Settings => useAppState((state) => state.settings);
