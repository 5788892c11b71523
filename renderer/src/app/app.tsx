import { useEffect } from 'react';
import { useUnsavedGuard } from '../interview/use-unsaved-guard.ts';
import { Loading } from '../ui/loading.tsx';
import { notifyOfError } from '../ui/notify.ts';
import { Routes } from './routes.tsx';
import { useAppState, useAppStore } from './store.ts';

/** Waits for settings and start notices, then shows the screens. */
export function App() {
  const { load } = useAppStore();
  const isReady = useAppState((state) => state.kind === 'ready');
  const problem = useAppState((state) => state.problem);
  useUnsavedGuard();
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (problem !== null) notifyOfError(problem);
  }, [problem]);
  return isReady ? <Routes /> : <Loading label="Starting" />;
}
