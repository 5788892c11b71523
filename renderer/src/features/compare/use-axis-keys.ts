import { useEffect } from 'react';
import type { RefObject } from 'react';
import { keyToAction } from '../../charts/lane-keys.ts';
import type { BothPlayers } from './use-both-players.ts';

/** The keys of the axis while it has the focus; Space plays and pauses both where there is a picture. */
export function useAxisKeys(
  plotRef: RefObject<HTMLElement | null>,
  { inStep, time, dispatch }: Omit<BothPlayers, 'players'>,
  hasVideo: boolean,
): void {
  useEffect(() => {
    const plot = plotRef.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === ' ' && hasVideo) {
        event.preventDefault();
        if (inStep.isPlaying()) inStep.pause();
        else inStep.play();
        return;
      }
      const action = keyToAction(event, time.get());
      if (action === null) return;
      event.preventDefault();
      dispatch(action);
    };
    plot?.addEventListener('keydown', onKeyDown);
    return () => plot?.removeEventListener('keydown', onKeyDown);
  }, [plotRef, inStep, time, dispatch, hasVideo]);
}
