import type { Ms } from '../units.ts';

// All of these are our own choice unless a source is named.

/** The greeting's figures look at its first 5 s (measurement.md 8.1), so it may not be shorter. */
export const GREETING_MINIMUM_MS: Ms = 5_000;
export const GREETING_MS: Ms = 7_000;
/** A question stays for as long as reading it aloud takes, at 150 words a minute. */
const QUESTION_MS_PER_WORD: Ms = 400;
const QUESTION_PAUSE_MS: Ms = 1_500;
export const QUESTION_MINIMUM_MS: Ms = 4_000;
const QUESTION_MAXIMUM_MS: Ms = 20_000;
/** 3, 2, 1. */
export const COUNTDOWN_MS: Ms = 3_000;
export const THANKS_MS: Ms = 3_000;
/** Longer in practice: time to decide on another take. */
export const THANKS_PRACTICE_MS: Ms = 8_000;
export const CLOSING_MS: Ms = 5_000;
/** From here on the clock says that the end is near. */
export const NEARLY_OVER_MS: Ms = 30_000;
/** So long it stands there; then the clock alone says how little is left. */
export const NEARLY_OVER_SHOWN_MS: Ms = 4_000;
/** Practice: past this multiple of the limit the answer is long enough to be told so. */
export const NUDGE_AT = 1.5;
/**
 * A clock that jumps by more than this stood still meanwhile (the computer slept): what was due is
 * done now, once, instead of running through the interview with nobody in front of it.
 */
export const STALL_MS: Ms = 5_000;

/** How long the interviewer takes to ask: words x `QUESTION_MS_PER_WORD` plus a breath, in bounds. */
export function questionToMs(text: string): Ms {
  const words = text.trim().split(/\s+/u).length;
  const spoken = words * QUESTION_MS_PER_WORD + QUESTION_PAUSE_MS;
  return Math.min(QUESTION_MAXIMUM_MS, Math.max(QUESTION_MINIMUM_MS, spoken));
}
