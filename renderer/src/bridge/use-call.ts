import { useCallback, useEffect, useRef, useState } from 'react';
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
  const newest = useRef(0);
  const reload = useCallback(() => {
    newest.current += 1;
    const asked = newest.current;
    void call().then((result) => {
      if (asked === newest.current) setState(resultToState(result));
    });
  }, [call]);
  useEffect(() => {
    reload();
    return () => {
      newest.current += 1;
    };
  }, [reload]);
  return { state, reload };
}

const resultToState = <Value>(result: Result<Value, CallError>): CallState<Value> =>
  result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', error: result.error };
