import type { Ms, TimeSpan } from '../units.ts';

/** A stretch that counts. `beginsAtLeftOut`: what lies before it was left out by the user. */
export type CountedSpan = TimeSpan & { readonly beginsAtLeftOut?: true };

/** The time figures are made over, in time order. */
export type CountedTime = {
  readonly spans: readonly CountedSpan[];
  /** How much longer it would be had the user left nothing out. */
  readonly leftOutMs: Ms;
  /** Its very first moment is among that. */
  readonly isBeginLeftOut: boolean;
};
