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
/** "Thank you. Let us go on to the next question." takes that long to say. */
export const THANKS_MS: Ms = 4_000;
/** Longer in practice: time to decide on another take. */
export const THANKS_PRACTICE_MS: Ms = 8_000;
/** The goodbye, and a moment in which to return it. */
export const CLOSING_MS: Ms = 6_000;
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

/** An answer to a question of the candidate: a few sentences, never a lecture. */
export const LISTENING_MINIMUM_MS: Ms = 4_000;
/** After the last word of a voice: a breath, and whoever listened has the floor. */
export const BREATH_MS: Ms = 1_000;
/**
 * A voice that never says it has ended is not waited for longer than this: twice what reading at our
 * pace takes, and something for a voice that is slow to begin.
 */
const VOICE_AT_MOST = 2;
const VOICE_DELAY_MS: Ms = 10_000;

export const voicedMaximumMs = (unvoicedMs: Ms): Ms => unvoicedMs * VOICE_AT_MOST + VOICE_DELAY_MS;

/** How long saying it takes, at the pace at which we read aloud. */
export const speechToMs = (text: string): Ms =>
  text.trim().split(/\s+/u).length * QUESTION_MS_PER_WORD;

/** How long the interviewer takes to ask: words x `QUESTION_MS_PER_WORD` plus a breath, in bounds. */
export function questionToMs(text: string): Ms {
  const spoken = speechToMs(text) + QUESTION_PAUSE_MS;
  return Math.min(QUESTION_MAXIMUM_MS, Math.max(QUESTION_MINIMUM_MS, spoken));
}

/** How long the interviewer takes to answer; all of it is listened to. */
export const listeningToMs = (text: string): Ms =>
  Math.max(LISTENING_MINIMUM_MS, speechToMs(text) + QUESTION_PAUSE_MS);
