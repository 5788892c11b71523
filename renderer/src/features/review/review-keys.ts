import { keyToAction } from '../../charts/lane-keys.ts';
import type { TimeView, TimeViewAction } from '../../charts/time-view.ts';

/** What a key does in the review. */
export type ReviewCommand =
  | { readonly kind: 'axis'; readonly action: TimeViewAction }
  | { readonly kind: 'add-marker' }
  | { readonly kind: 'toggle-playing' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'play-faster' }
  | { readonly kind: 'jump-back' }
  | { readonly kind: 'step'; readonly direction: 1 | -1 }
  | { readonly kind: 'loop-from' }
  | { readonly kind: 'loop-to' };

/**
 * Who has the keys: the axis has all of them; on a button Space is the button's; on the rest of the
 * page the keys that scroll it stay the page's; where something is typed or chosen all stay there.
 */
export type KeyOwner = 'axis' | 'control' | 'page' | 'other';

const TAKES_EVERY_KEY =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true], [role=dialog], [role=listbox], [role=menu], [role=combobox]';
const TAKES_SPACE_AND_ARROWS = 'button, a, summary, input, [role=slider], [role=radiogroup]';

export function keyOwner(target: EventTarget | null, axis: Element | null): KeyOwner {
  if (axis !== null && target === axis) return 'axis';
  if (!(target instanceof Element)) return 'page';
  if (target.closest(TAKES_EVERY_KEY) !== null) return 'other';
  return target.closest(TAKES_SPACE_AND_ARROWS) === null ? 'page' : 'control';
}

type Key = { readonly key: string; readonly shiftKey: boolean };

/** Null = the key is none of ours here. */
export function keyToCommand(key: Key, owner: KeyOwner, view: TimeView): ReviewCommand | null {
  if (owner === 'other') return null;
  switch (key.key.toLowerCase()) {
    case 'm':
      return { kind: 'add-marker' };
    case 'j':
      return { kind: 'jump-back' };
    case 'k':
      return { kind: 'pause' };
    case 'l':
      return { kind: 'play-faster' };
    case ',':
      return { kind: 'step', direction: -1 };
    case '.':
      return { kind: 'step', direction: 1 };
    case 'i':
      return { kind: 'loop-from' };
    case 'o':
      return { kind: 'loop-to' };
    case ' ':
      return owner === 'control' ? null : { kind: 'toggle-playing' };
  }
  const action = owner === 'axis' ? keyToAction(key, view) : null;
  return action === null ? null : { kind: 'axis', action };
}
