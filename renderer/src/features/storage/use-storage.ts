import { useCallback, useEffect } from 'react';
import type { CallError } from '../../../../core/ipc/contract.ts';
import type { StorageUse } from '../../../../core/ipc/storage-calls.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import type { CallState } from '../../bridge/use-call.ts';

export type Storage = {
  readonly state: CallState<StorageUse>;
  readonly reload: () => void;
  /** Null when it worked. */
  readonly remove: (sessionIds: readonly string[]) => Promise<CallError | null>;
  readonly restore: (sessionIds: readonly string[]) => Promise<CallError | null>;
};

/** What recordings take, as it is now: also when one is made seekable meanwhile. */
export function useStorage(): Storage {
  const bridge = useBridge();
  const { state, reload } = useCall(bridge['storage:list']);
  useEffect(() => bridge.on('media:changed', reload), [bridge, reload]);
  const change = useCallback(
    async (call: 'storage:delete-media' | 'storage:restore-media', ids: readonly string[]) => {
      const result = await bridge[call]({ sessionIds: [...ids] });
      reload();
      return result.ok ? null : result.error;
    },
    [bridge, reload],
  );
  return {
    state,
    reload,
    remove: (ids) => change('storage:delete-media', ids),
    restore: (ids) => change('storage:restore-media', ids),
  };
}
