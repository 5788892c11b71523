import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { assertNever } from '../../../../core/assert.ts';
import { loopFrom, loopTo } from '../../../../core/replay/loop-span.ts';
import type { Ms } from '../../../../core/units.ts';
import type { TimeViewAction } from '../../charts/time-view.ts';
import type { TimeViewStore } from '../../charts/time-view-store.ts';
import type { Player } from '../../replay/create-playback.ts';
import { fasterRate } from '../../replay/rates.ts';
import { keyOwner, keyToCommand } from './review-keys.ts';
import type { ReviewCommand } from './review-keys.ts';

/** J goes back so far: one sentence. Own choice. */
const JUMP_BACK_MS: Ms = 5_000;

export type ReviewKeysOptions = {
  readonly time: TimeViewStore;
  readonly dispatch: (action: TimeViewAction) => void;
  readonly player: Player | null;
  readonly plotRef: RefObject<HTMLElement | null>;
  readonly onAddMarker: (atMs: Ms) => void;
};

/** The keys of the review, wherever on its page the focus is. */
export function useReviewKeys(options: ReviewKeysOptions): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { time, plotRef } = latest.current;
      const command = keyToCommand(event, keyOwner(event.target, plotRef.current), time.get());
      if (command === null || !runCommand(command, latest.current)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** False = there is nothing it could be done to, and the key stays what it was. */
function runCommand(command: ReviewCommand, options: ReviewKeysOptions): boolean {
  const { time, dispatch, player, onAddMarker } = options;
  if (command.kind === 'axis') {
    dispatch(command.action);
    return true;
  }
  if (command.kind === 'add-marker') {
    onAddMarker(time.get().cursorMs);
    return true;
  }
  if (player === null) return false;
  switch (command.kind) {
    case 'toggle-playing':
      if (player.isPlaying()) player.pause();
      else player.play();
      return true;
    case 'pause':
      player.pause();
      return true;
    case 'play-faster':
      if (player.isPlaying()) player.setRate(fasterRate(player.rate()));
      else player.play();
      return true;
    case 'jump-back':
      dispatch({ kind: 'move-cursor', byMs: -JUMP_BACK_MS });
      return true;
    case 'step':
      player.step(command.direction);
      return true;
    case 'loop-from':
      player.setLoop(loopFrom(player.positionMs(), player.loop(), time.get()) ?? player.loop());
      return true;
    case 'loop-to':
      player.setLoop(loopTo(player.positionMs(), player.loop(), time.get()) ?? player.loop());
      return true;
    default:
      return assertNever(command);
  }
}
