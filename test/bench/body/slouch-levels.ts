/** Centimetres slid down: what counts as sitting up and as slouching; between them nobody could say. */
export const SLOUCH_LEVELS = { uprightUntil: 1.5, slouchedFrom: 3.5 };
