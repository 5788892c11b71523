import { assertNever } from '../assert.ts';

/** Clips played one after the other. `index` = which of them; a new object each time one begins. */
export type ReelState =
  | { readonly kind: 'off' }
  | { readonly kind: 'playing'; readonly index: number }
  /** The user took over the player in the middle of one. */
  | { readonly kind: 'held'; readonly index: number };

export type ReelEvent =
  | { readonly kind: 'started' }
  /** One was played to its end. */
  | { readonly kind: 'reached-end' }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'went-on' }
  | { readonly kind: 'skipped'; readonly by: 1 | -1 }
  | { readonly kind: 'stopped' };

export const REEL_OFF: ReelState = { kind: 'off' };

/** `count` = how many clips there are. After the last one the reel is over. */
export function reduceReel(state: ReelState, event: ReelEvent, count: number): ReelState {
  if (event.kind === 'stopped') return REEL_OFF;
  if (event.kind === 'started') return playing(0, count);
  if (state.kind === 'off') return state;
  switch (event.kind) {
    case 'reached-end':
      return playing(state.index + 1, count);
    case 'interrupted':
      return { kind: 'held', index: state.index };
    case 'went-on':
      return playing(state.index, count);
    case 'skipped':
      return playing(Math.max(0, state.index + event.by), count);
    default:
      return assertNever(event);
  }
}

const playing = (index: number, count: number): ReelState =>
  index < count ? { kind: 'playing', index } : REEL_OFF;
