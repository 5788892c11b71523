import { useCallback, useEffect, useRef, useState } from 'react';
import type { Clip } from '../../../../core/clips/types.ts';
import { timeLeft } from '../../../../core/export/time-left.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { err, ok } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import { FIRST_CHOICES } from '../../../../core/notes/notes-choices.ts';
import type { NotesChoices } from '../../../../core/notes/notes-choices.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import type { Ms, Ratio } from '../../../../core/units.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { createClipMaker } from '../../clip-export/clip-maker.ts';
import { dropFilms, makeFilms } from './make-films.ts';
import type { MadeFilm } from './make-films.ts';

export type SaveState =
  | { readonly kind: 'choosing'; readonly error: CallError | null }
  /** The films that the page is to carry are being made. */
  | { readonly kind: 'making'; readonly share: Ratio; readonly leftMs: Ms | null }
  | { readonly kind: 'saving' };

/** Moments that the page is to carry as films. */
export type FilmWish = { readonly record: SessionRecord; readonly clips: readonly Clip[] };

export type Notes = {
  /** Null until those of the last time are known. */
  readonly choices: NotesChoices | null;
  readonly change: (change: Partial<NotesChoices>) => void;
  readonly state: SaveState;
  /** The name of the file; null = it was not written, and `state` says why if there is something to say. */
  readonly save: (films?: FilmWish) => Promise<string | null>;
  /** Ends the making of films. */
  readonly cancel: () => void;
};

/** What is written of a session, as it was chosen the last time, and writing it. */
export function useNotes(sessionId: string): Notes {
  const bridge = useBridge();
  const [choices, setChoices] = useState<NotesChoices | null>(null);
  const [state, setState] = useState<SaveState>({ kind: 'choosing', error: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
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
    async (
      chosen: NotesChoices,
      films: readonly MadeFilm[],
    ): Promise<Result<string | null, CallError>> => {
      const { format, hiddenSections, csvRate, withMedia } = chosen;
      const result =
        format === 'bundle'
          ? await bridge['bundle:export']({ sessionId, withMedia })
          : await bridge['export:save']({
              sessionId,
              format,
              hiddenSections,
              csvRate,
              ...(films.length === 0 ? {} : { films: [...films] }),
            });
      if (!result.ok) return err(result.error);
      return ok(result.value.kind === 'saved' ? result.value.fileName : null);
    },
    [bridge, sessionId],
  );

  const make = useCallback(
    async ({ record, clips }: FilmWish): Promise<Result<readonly MadeFilm[] | null, CallError>> => {
      const stop = new AbortController();
      running.current = stop;
      setState({ kind: 'making', share: 0, leftMs: null });
      const begun = performance.now();
      return makeFilms(record, clips, {
        bridge,
        createMaker: createClipMaker,
        signal: stop.signal,
        onProgress: (share) =>
          setState({ kind: 'making', share, leftMs: timeLeft(share, performance.now() - begun) }),
      });
    },
    [bridge],
  );

  const save = useCallback(
    async (wish?: FilmWish) => {
      if (choices === null) return null;
      const films =
        wish === undefined || wish.clips.length === 0 || choices.format !== 'html'
          ? ok([])
          : await make(wish);
      if (!films.ok || films.value === null) {
        setState({ kind: 'choosing', error: films.ok ? null : films.error });
        return null;
      }
      setState({ kind: 'saving' });
      // That they are not remembered next time is no reason not to write now.
      void bridge['settings:change']({ notesChoices: choices });
      const result = await write(choices, films.value);
      await dropFilms(bridge, films.value);
      setState({ kind: 'choosing', error: result.ok ? null : result.error });
      return result.ok ? result.value : null;
    },
    [bridge, choices, make, write],
  );

  return { choices, change, state, save, cancel: () => running.current?.abort() };
}
