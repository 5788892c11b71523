import { useCallback, useEffect, useState } from 'react';
import { REEL_OFF, reduceReel } from '../../../../core/clips/reel.ts';
import type { ReelEvent, ReelState } from '../../../../core/clips/reel.ts';
import type { Clip } from '../../../../core/clips/types.ts';
import type { Playback } from '../../replay/playback.ts';

export type Reel = {
  readonly clips: readonly Clip[];
  readonly state: ReelState;
  readonly send: (event: ReelEvent) => void;
};

/** Plays clips one after the other; `onBegin` is told of each one that begins. */
export function useReel(
  clips: readonly Clip[],
  playback: Playback | null,
  onBegin: (clip: Clip) => void,
): Reel {
  const [state, setState] = useState(REEL_OFF);
  const send = useCallback(
    (event: ReelEvent) => {
      if (event.kind === 'stopped') playback?.pause();
      setState((before) => reduceReel(before, event, clips.length));
    },
    [clips, playback],
  );
  useEffect(() => {
    const clip = state.kind === 'playing' ? clips[state.index] : undefined;
    if (clip === undefined || playback === null) return;
    let isCurrent = true;
    onBegin(clip);
    void playback.playSpan(clip).then((isReached) => {
      if (isCurrent) send({ kind: isReached ? 'reached-end' : 'interrupted' });
    });
    return () => {
      isCurrent = false;
    };
  }, [state, clips, playback, onBegin, send]);
  useEffect(() => {
    if (state.kind === 'off') return;
    const stopAtEscape = (event: KeyboardEvent): void => {
      // What lies on top of the page, a menu or a dialog, closes first.
      if (event.key === 'Escape' && !event.defaultPrevented) send({ kind: 'stopped' });
    };
    document.addEventListener('keydown', stopAtEscape);
    return () => document.removeEventListener('keydown', stopAtEscape);
  }, [state.kind, send]);
  return { clips, state, send };
}
