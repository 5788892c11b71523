import { useCallback, useEffect, useMemo, useState } from 'react';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import type { CallState } from '../../bridge/use-call.ts';
import type { TrendSession } from '../../../../core/trends/trend-session.ts';
import { NOTHING_READ, readFigures, sessionsToRead } from './read-figures.ts';
import type { ReadFigures } from './read-figures.ts';

export type Trends = {
  readonly state: CallState<readonly TrendSession[]>;
  readonly reload: () => void;
  readonly read: ReadFigures;
  readonly isReading: boolean;
  /** Shows what has been measured so far. */
  readonly stop: () => void;
  readonly goOn: () => void;
};

/** All sessions, and then their figures, one session after the other. */
export function useTrends(): Trends {
  const bridge = useBridge();
  const list = useCall(bridge['trends:sessions']);
  const [read, setRead] = useState<ReadFigures>(NOTHING_READ);
  // A new object each time, so that going on begins anew also where nothing had been stopped.
  const [run, setRun] = useState({ isStopped: false });
  const sessions = list.state.kind === 'ready' ? list.state.value : null;
  const toRead = useMemo(() => sessionsToRead(sessions ?? []), [sessions]);

  useEffect(() => {
    if (run.isStopped) return;
    const controller = new AbortController();
    void readFigures(bridge, toRead, controller.signal, setRead);
    return () => controller.abort();
  }, [bridge, toRead, run]);

  const stop = useCallback(() => setRun({ isStopped: true }), []);
  // What was measured before is still known to the main process, and answered at once.
  const goOn = useCallback(() => {
    setRead(NOTHING_READ);
    setRun({ isStopped: false });
  }, []);

  return { ...list, read, isReading: !run.isStopped && read.done < toRead.length, stop, goOn };
}
