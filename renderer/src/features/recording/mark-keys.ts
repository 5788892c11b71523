import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { Ms } from '../../../../core/units.ts';
import type { DraftPlace } from './recording-draft.ts';
import type { PlayerControls } from './use-player.ts';

export const STEP_MS: Ms = 1_000;
/** A tenth of a second: the last digit of the time fields. */
export const SMALL_STEP_MS: Ms = 100;

export type MarkKey =
  | { readonly kind: 'play' }
  | { readonly kind: 'step'; readonly byMs: Ms }
  | { readonly kind: 'mark'; readonly place: Exclude<DraftPlace, 'part'> };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What a key means where marks are made; null = nothing of ours. */
export function markKey(
  { key, shiftKey, ctrlKey, altKey, metaKey }: Pressed,
  focus: 'button' | 'field' | 'other',
): MarkKey | null {
  if (ctrlKey || altKey || metaKey || focus === 'field') return null;
  const by = shiftKey ? SMALL_STEP_MS : STEP_MS;
  switch (key.toLowerCase()) {
    case ' ':
      // On a button the space bar presses it.
      return focus === 'button' ? null : { kind: 'play' };
    case 'arrowleft':
      return { kind: 'step', byMs: -by };
    case 'arrowright':
      return { kind: 'step', byMs: by };
    case 'l':
      return { kind: 'mark', place: 'lens' };
    case 'i':
      return { kind: 'mark', place: 'interviewer' };
    default:
      return null;
  }
}

/** Listens within one part of the page, so that letters typed elsewhere mean what they always do. */
export function useMarkKeys(
  area: RefObject<HTMLElement | null>,
  player: Pick<PlayerControls, 'playOrPause' | 'step'>,
  onMark: (place: Exclude<DraftPlace, 'part'>) => void,
): void {
  const { playOrPause, step } = player;
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const meant = markKey(event, focusOf(event.target));
      if (meant === null) return;
      event.preventDefault();
      switch (meant.kind) {
        case 'play':
          playOrPause();
          break;
        case 'step':
          step(meant.byMs);
          break;
        case 'mark':
          if (!event.repeat) onMark(meant.place);
          break;
      }
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [area, playOrPause, step, onMark]);
}

function focusOf(target: EventTarget | null): 'button' | 'field' | 'other' {
  if (target instanceof HTMLInputElement) return 'field';
  return target instanceof HTMLButtonElement ? 'button' : 'other';
}
