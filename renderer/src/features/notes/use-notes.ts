import { useCallback, useEffect, useState } from 'react';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { err, ok } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import { FIRST_CHOICES } from '../../../../core/notes/notes-choices.ts';
import type { NotesChoices } from '../../../../core/notes/notes-choices.ts';
import { useBridge } from '../../bridge/bridge-context.ts';

export type SaveState =
  | { readonly kind: 'choosing'; readonly error: CallError | null }
  | { readonly kind: 'saving' };

export type Notes = {
  /** Null until those of the last time are known. */
  readonly choices: NotesChoices | null;
  readonly change: (change: Partial<NotesChoices>) => void;
  readonly state: SaveState;
  /** The name of the file; null = it was not written, and `state` says why if there is something to say. */
  readonly save: () => Promise<string | null>;
};

/** What is written of a session, as it was chosen the last time, and writing it. */
export function useNotes(sessionId: string): Notes {
  const bridge = useBridge();
  const [choices, setChoices] = useState<NotesChoices | null>(null);
  const [state, setState] = useState<SaveState>({ kind: 'choosing', error: null });
  useEffect(() => {
    let isGone = false;
    void bridge['settings:get']().then((result) => {
      // What cannot be read is chosen anew; the notes themselves can be written.
      if (!isGone) setChoices((result.ok ? result.value.notesChoices : null) ?? FIRST_CHOICES);
    });
    return () => {
      isGone = true;
    };
  }, [bridge]);

  const change = useCallback((part: Partial<NotesChoices>) => {
    setChoices((before) => (before === null ? null : { ...before, ...part }));
    setState({ kind: 'choosing', error: null });
  }, []);

  const write = useCallback(
    async (chosen: NotesChoices): Promise<Result<string | null, CallError>> => {
      const { format, hiddenSections, csvRate, withMedia } = chosen;
      const result =
        format === 'bundle'
          ? await bridge['bundle:export']({ sessionId, withMedia })
          : await bridge['export:save']({ sessionId, format, hiddenSections, csvRate });
      if (!result.ok) return err(result.error);
      return ok(result.value.kind === 'saved' ? result.value.fileName : null);
    },
    [bridge, sessionId],
  );

  const save = useCallback(async () => {
    if (choices === null) return null;
    setState({ kind: 'saving' });
    // That they are not remembered next time is no reason not to write now.
    void bridge['settings:change']({ notesChoices: choices });
    const result = await write(choices);
    setState({ kind: 'choosing', error: result.ok ? null : result.error });
    return result.ok ? result.value : null;
  }, [bridge, choices, write]);

  return { choices, change, state, save };
}
