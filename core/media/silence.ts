import type { Ms } from '../units.ts';

/**
 * Peak below which a microphone hears nothing at all, decibels below full scale: the smallest step of
 * 16 bits is at -90, a quiet room through a weak microphone above -75 (our proposal).
 */
export const SILENT_DB = -80;
/** Nothing for so long is no pause between two words (reliability.md, fault 19). */
export const SILENT_AFTER_MS: Ms = 4_000;
