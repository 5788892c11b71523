import type { Ms, Ratio } from '../units.ts';

/** Before so much is done the time left is a guess and not given (our proposal). */
const MIN_SHARE: Ratio = 0.02;

/** How long a work will go on at the speed it had so far; null as long as it would be a guess. */
export function timeLeft(share: Ratio, elapsedMs: Ms): Ms | null {
  return share < MIN_SHARE || elapsedMs <= 0 ? null : (elapsedMs / share) * (1 - share);
}
