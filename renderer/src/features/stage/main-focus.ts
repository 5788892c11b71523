import type { RefObject } from 'react';
import type { OpenView } from './open-view.ts';

export type MainButton = RefObject<HTMLButtonElement | null>;

/** A focused button keeps the space bar for itself; after any other it belongs to the main one. */
export function giveBackFocus(mainButton: MainButton): void {
  if (mainButton.current !== null) mainButton.current.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** In the preparation the notepad has the keyboard, so that writing is writing. */
export const hasNotepad = ({ stage, isPaused }: OpenView): boolean =>
  stage === 'preparation' && !isPaused;
