import type { Ms } from '../../units.ts';
import { msToSeconds } from '../../units.ts';
import type { CountedSpan } from '../counted-time.ts';
import type { ContactEpisode } from './contact-episodes.ts';
import { episodeMs } from './contact-episodes.ts';

/**
 * Looking away at the start of an answer is usual while one thinks: not counted (Ho et al. 2015).
 * The same after a pause, which begins a stretch of its own; not after something that was left out,
 * which may have lain in the middle of a sentence.
 */
const EXEMPT_START_MS: Ms = 2000;
/** Shorter looks away are glances and blinks the filter left over (measurement.md 8.1). */
export const MIN_LOOK_AWAY_MS: Ms = 300;

export const COUNTED_LOOKS_TEXT = `from ${msToSeconds(MIN_LOOK_AWAY_MS)} s on; the first ${msToSeconds(EXEMPT_START_MS)} s of an answer, or after a pause in it, do not count; a look cut by a stretch you left out is not complete`;

/**
 * Looks away in time order, without what falls into the exempt start of a span. What is left of one
 * that began there has no beginning that counts, so it is no whole look.
 */
export function looksAway(
  episodes: readonly ContactEpisode[],
  spans: readonly CountedSpan[],
): readonly ContactEpisode[] {
  return episodes.flatMap((episode) => {
    if (episode.kind !== 'away') return [];
    const span = spans.find((one) => one.startMs <= episode.startMs && episode.startMs < one.endMs);
    const exemptMs = span?.beginsAtLeftOut === true ? 0 : EXEMPT_START_MS;
    const exemptUntil = (span?.startMs ?? 0) + exemptMs;
    const isCut = episode.startMs < exemptUntil;
    const counted = isCut ? { ...episode, startMs: exemptUntil, beginSeen: false } : episode;
    return episodeMs(counted) < MIN_LOOK_AWAY_MS ? [] : [counted];
  });
}
