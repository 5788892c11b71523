import type { Ms } from '../units.ts';

/** As long as a cue stands (our proposal). */
export const CUE_SHOWN_MS: Ms = 5_000;
/** One that goes because it was followed was still long enough there to be read (our proposal). */
export const CUE_LEAST_SHOWN_MS: Ms = 2_000;
/** From the end of one to the beginning of the next (product.md). */
export const CUE_SPACING_MS: Ms = 20_000;
/** The same kind again only after this: who was told knows (our proposal). */
export const CUE_REPEAT_MS: Ms = 60_000;
/** Speakers begin with the eyes averted (measurement.md 8.1: the first 2 s of an answer are exempt). */
export const CUE_SETTLING_MS: Ms = 2_000;
