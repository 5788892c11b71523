import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RecordingOrder, RecordingState } from '../../../../core/analysis/recording-state.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import type { Result } from '../../../../core/result.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { notifyOfError } from '../../ui/notify.ts';

export type RecordingActions = {
  readonly choose: () => Promise<void>;
  readonly start: (order: RecordingOrder) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly clear: () => Promise<void>;
};

/** The one recording, as the main process has it now; null until that is known. */
export function useRecording(): {
  readonly state: RecordingState | null;
  readonly actions: RecordingActions;
} {
  const bridge = useBridge();
  const [state, setState] = useState<RecordingState | null>(null);
  const show = useCallback((result: Result<RecordingState, CallError>) => {
    if (result.ok) setState(result.value);
    else notifyOfError(result.error);
  }, []);
  useEffect(() => {
    const end = bridge.on('recordings:changed', setState);
    void bridge['recordings:state']().then(show);
    return end;
  }, [bridge, show]);
  const actions = useMemo(
    (): RecordingActions => ({
      choose: () => bridge['recordings:choose']().then(show),
      start: (order) => bridge['recordings:start'](order).then(show),
      cancel: () => bridge['recordings:cancel']().then(show),
      clear: () => bridge['recordings:clear']().then(show),
    }),
    [bridge, show],
  );
  return { state, actions };
}
