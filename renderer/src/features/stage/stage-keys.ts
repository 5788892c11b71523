import { useEffect } from 'react';
import type { InterviewCommand } from '../../interview/controller.ts';

/** What a key asks for on the stage. Markers are no part of the interview's course. */
export type StageKey =
  | Exclude<
      InterviewCommand['type'],
      'start' | 'tick' | 'update-notes' | 'pick-question' | 'voice-began' | 'spoken' | 'voice-broke'
    >
  | 'toggle-pause'
  | 'mark';

/** Which of their questions the candidate is about to ask. */
export type Pick = Extract<InterviewCommand, { type: 'pick-question' }>['picked'];
export type StageCommand = StageKey | { readonly pick: Pick };

export const KEY_OF_ANOTHER = '0';

/**
 * The command of a key press, or null. While the user writes in the notepad only Escape counts;
 * a key that is held down counts once; a focused button keeps its own Space and Enter.
 */
export function keyToCommand(event: {
  readonly key: string;
  readonly repeat: boolean;
  readonly hasModifier: boolean;
  readonly focus: 'text' | 'button' | 'other';
  /** The question whether to end is open: it has the keyboard, but for the key that asked. */
  readonly isQuitAsked: boolean;
}): StageCommand | null {
  if (event.repeat || event.hasModifier) return null;
  if (event.key === 'Escape') return event.isQuitAsked ? 'stay' : 'ask-to-quit';
  if (event.isQuitAsked) return null;
  if (event.focus === 'text') return null;
  // Each has a number on the screen; out of place the machine takes no notice of it.
  if (event.key === KEY_OF_ANOTHER) return { pick: 'another' };
  if (/^[1-9]$/u.test(event.key)) return { pick: Number(event.key) - 1 };
  switch (event.key.toLowerCase()) {
    case ' ':
      return event.focus === 'button' ? null : 'proceed';
    case 'n':
      return 'next';
    case 'p':
      return 'toggle-pause';
    case 'r':
      return 'retry';
    case 'm':
      return 'mark';
    default:
      return null;
  }
}

/**
 * Listens for the keys of the stage; null = not open. Escape opens and closes the dialog from this
 * one place: a second listener would hear the same press once the screen has followed the first,
 * and ask again at once.
 */
export function useStageKeys(
  stage: { readonly isQuitAsked: boolean } | null,
  onCommand: (command: StageCommand) => void,
): void {
  const isActive = stage !== null;
  const isQuitAsked = stage?.isQuitAsked === true;
  useEffect(() => {
    if (!isActive) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const command = keyToCommand({
        key: event.key,
        repeat: event.repeat,
        hasModifier: event.ctrlKey || event.altKey || event.metaKey,
        focus: focusKind(event.target),
        isQuitAsked,
      });
      if (command === null) return;
      event.preventDefault();
      onCommand(command);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isActive, isQuitAsked, onCommand]);
}

function focusKind(target: EventTarget | null): 'text' | 'button' | 'other' {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return 'text';
  return target instanceof HTMLButtonElement ? 'button' : 'other';
}
