import { useCallback, useMemo, useState } from 'react';
import type {
  CallError,
  CallOutput,
  CallResult,
  DroppedFile,
} from '../../../../core/ipc/contract.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { formatCount } from '../../ui/formatting.ts';
import { notifyOfError, notifyOfSuccess } from '../../ui/notify.ts';

/** A file that was looked into: what is in it, or what is wrong with it. */
export type OpenedFile = Exclude<CallOutput<'questions:choose-file'>, { kind: 'cancelled' }>;

export type QuestionFileActions = {
  readonly choose: () => Promise<void>;
  readonly openDropped: (file: DroppedFile) => Promise<void>;
  /** Why nothing was stored; null = everything was. */
  readonly takeIn: (id: string) => Promise<CallError | null>;
  readonly leave: () => void;
  readonly write: (format: 'json' | 'csv') => Promise<void>;
};

/** A question file on its way in, and the way out. `onStored` is called when the bank has changed. */
export function useQuestionFile(onStored: () => void): {
  readonly opened: OpenedFile | null;
  readonly actions: QuestionFileActions;
} {
  const bridge = useBridge();
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const show = useCallback((result: CallResult<'questions:choose-file'>) => {
    if (!result.ok) notifyOfError(result.error);
    else if (result.value.kind !== 'cancelled') setOpened(result.value);
  }, []);
  const actions = useMemo(
    (): QuestionFileActions => ({
      choose: () => bridge['questions:choose-file']().then(show),
      openDropped: (file) => bridge['questions:open-dropped'](file).then(show),
      takeIn: async (id) => {
        const result = await bridge['questions:take-in']({ id });
        if (!result.ok) return result.error;
        setOpened(null);
        notifyOfSuccess(`${formatCount(result.value.stored, 'entry', 'entries')} stored.`);
        onStored();
        return null;
      },
      leave: () =>
        setOpened((before) => {
          if (before?.kind === 'opened')
            void bridge['questions:close-file']({ id: before.content.id });
          return null;
        }),
      write: async (format) => {
        const result = await bridge['questions:export']({ format });
        if (!result.ok) notifyOfError(result.error);
        else if (result.value.kind === 'saved')
          notifyOfSuccess(`Your questions are in ${result.value.fileName}.`);
      },
    }),
    [bridge, show, onStored],
  );
  return { opened, actions };
}
