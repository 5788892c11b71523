import { useCallback, useMemo, useState } from 'react';
import type { BundleContent } from '../../../../core/ipc/bundle-calls.ts';
import type { CallError, CallResult, DroppedFile } from '../../../../core/ipc/contract.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { notifyOfError, notifyOfSuccess } from '../../ui/notify.ts';

export type BundleState =
  | { readonly kind: 'closed' }
  /** Looked into; the user decides. `error` = why taking it in has just failed. */
  | {
      readonly kind: 'opened';
      readonly content: BundleContent;
      readonly error: CallError | null;
    }
  | { readonly kind: 'storing'; readonly content: BundleContent };

export type BundleActions = {
  readonly choose: () => Promise<void>;
  readonly openDropped: (file: DroppedFile) => Promise<void>;
  readonly takeIn: (content: BundleContent) => Promise<void>;
  readonly leave: (content: BundleContent) => Promise<void>;
};

const CLOSED: BundleState = { kind: 'closed' };

/** A bundle from its file to its session. `onStored` is called when the list has a new one. */
export function useBundle(onStored: () => void): {
  readonly state: BundleState;
  readonly actions: BundleActions;
} {
  const bridge = useBridge();
  const [state, setState] = useState<BundleState>(CLOSED);
  const show = useCallback((result: CallResult<'bundle:choose'>) => {
    if (!result.ok) notifyOfError(result.error);
    else if (result.value.kind === 'opened')
      setState({ kind: 'opened', content: result.value.content, error: null });
  }, []);
  const takeIn = useCallback(
    async (content: BundleContent) => {
      setState({ kind: 'storing', content });
      const { id, isPresent } = content;
      const result = await bridge['bundle:take-in']({ id, besidePresent: isPresent });
      if (!result.ok) setState({ kind: 'opened', content, error: result.error });
      else if (result.value.kind === 'cancelled')
        setState({ kind: 'opened', content, error: null });
      else {
        setState(CLOSED);
        notifyOfSuccess(`The session of ${content.fileName} is in your list.`);
        onStored();
      }
    },
    [bridge, onStored],
  );
  const actions = useMemo(
    (): BundleActions => ({
      choose: () => bridge['bundle:choose']().then(show),
      openDropped: (file) => bridge['bundle:open-dropped'](file).then(show),
      takeIn,
      leave: async ({ id }) => {
        setState(CLOSED);
        await bridge['bundle:close']({ id });
      },
    }),
    [bridge, show, takeIn],
  );
  return { state, actions };
}
