import { useCallback, useEffect, useState } from 'react';
import type { CallError } from '../../../core/ipc/contract.ts';
import type { Result } from '../../../core/result.ts';

export type CallState<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: CallError };

/**
 * Asks the main process once on mount, and again with `reload`. `call` must keep its identity
 * between renders (a bridge method does). An answer that arrives after unmounting is dropped.
 */
export function useCall<Value>(call: () => Promise<Result<Value, CallError>>): {
  readonly state: CallState<Value>;
  readonly reload: () => void;
} {
  const [state, setState] = useState<CallState<Value>>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void call().then((result) => {
      if (!current) return;
      setState(
        result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', error: result.error },
      );
    });
    return () => {
      current = false;
    };
  }, [call, round]);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  return { state, reload };
}
