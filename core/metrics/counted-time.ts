import type { Ms, TimeSpan } from '../units.ts';

/** A stretch that counts. `beginsAtLeftOut`: what lies before it counts not: left out, or read. */
export type CountedSpan = TimeSpan & { readonly beginsAtLeftOut?: true };

/** The time figures are made over, in time order. */
export type CountedTime = {
  readonly spans: readonly CountedSpan[];
  /** Those of figures about looks: without the time in which the material of a case was read. */
  readonly lookSpans: readonly CountedSpan[];
  /** How much longer it would be had the user left nothing out. */
  readonly leftOutMs: Ms;
  /** Its very first moment is among that. */
  readonly isBeginLeftOut: boolean;
};
