import { useCallback, useMemo, useState } from 'react';
import type { CallError } from '../../../../core/ipc/contract.ts';
import type { SessionSummary } from '../../../../core/domain/session.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import type { CallState } from '../../bridge/use-call.ts';
import { latestFirst } from './session-facts.ts';

export type Sessions = {
  readonly state: CallState<readonly SessionSummary[]>;
  readonly reload: () => void;
  /** Null when it worked. The session leaves the list at once and returns when it did not. */
  readonly remove: (sessionId: string) => Promise<CallError | null>;
  readonly restore: (sessionId: string) => Promise<CallError | null>;
};

export function useSessions(): Sessions {
  const bridge = useBridge();
  const { state, reload } = useCall(bridge['sessions:list']);
  const [hidden, setHidden] = useState<readonly string[]>([]);

  const hide = useCallback((id: string) => setHidden((ids) => [...ids, id]), []);
  const unhide = useCallback(
    (id: string) => setHidden((ids) => ids.filter((other) => other !== id)),
    [],
  );
  const remove = useCallback(
    async (sessionId: string) => {
      hide(sessionId);
      const result = await bridge['sessions:delete']({ sessionId });
      if (result.ok) return null;
      unhide(sessionId);
      return result.error;
    },
    [bridge, hide, unhide],
  );
  const restore = useCallback(
    async (sessionId: string) => {
      const result = await bridge['sessions:restore']({ sessionId });
      if (!result.ok) return result.error;
      unhide(sessionId);
      reload();
      return null;
    },
    [bridge, unhide, reload],
  );

  const shown = useMemo<CallState<readonly SessionSummary[]>>(
    () =>
      state.kind === 'ready'
        ? {
            kind: 'ready',
            value: latestFirst(state.value).filter(({ id }) => !hidden.includes(id)),
          }
        : state,
    [state, hidden],
  );
  return { state: shown, reload, remove, restore };
}
