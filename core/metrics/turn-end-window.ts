import type { Ms } from '../units.ts';

/**
 * Speakers end a turn with a look at the other in its last 1.0 s or the 0.5 s after (measurement.md
 * 8.1). The voice is not measured yet: the answer's end is the press of a button, and 1.5 s are
 * allowed between the last word and the press. That allowance is our proposal.
 */
export const TURN_END_BEFORE_MS: Ms = 1000 + 1500;
export const TURN_END_AFTER_MS: Ms = 500;
