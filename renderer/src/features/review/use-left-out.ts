import { useCallback } from 'react';
import type { LeftOut } from '../../../../core/domain/left-out.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';

export type LeavingOut = {
  readonly leaveOut: (span: TimeSpan) => void;
  readonly changeReason: (leftOut: LeftOut, reason: string) => void;
  readonly countAgain: (leftOut: LeftOut) => void;
};

/** Every figure is made anew by the main process, so the review is asked for again after each change. */
export function useLeftOut(sessionId: string, onChanged: () => void): LeavingOut {
  const bridge = useBridge();
  const create = useCallback(
    async (leftOut: LeftOut) => {
      const result = await bridge['left-out:create'](leftOut);
      if (result.ok) onChanged();
      else notifyOfError(result.error);
    },
    [bridge, onChanged],
  );
  return {
    leaveOut: ({ startMs, endMs }) =>
      void create({ id: crypto.randomUUID(), sessionId, startMs, endMs, reason: '' }),
    changeReason: ({ id }, reason) =>
      void bridge['left-out:change']({ id, reason }).then((result) => {
        if (result.ok) onChanged();
        else notifyOfError(result.error);
      }),
    countAgain: (leftOut) =>
      void bridge['left-out:delete']({ id: leftOut.id }).then((result) => {
        if (!result.ok) {
          notifyOfError(result.error);
          return;
        }
        onChanged();
        offerUndo({
          id: leftOut.id,
          title: 'The stretch counts again',
          what: leftOut.reason,
          onUndo: () => void create(leftOut),
        });
      }),
  };
}
