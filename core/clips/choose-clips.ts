import type { TimeSpan } from '../units.ts';
import type { Clip } from './types.ts';

/** More clips of one answer are not watched. */
export const MOST_CLIPS = 3;
/**
 * A figure has to be beyond its threshold by half of its own interval: then the threshold lies
 * outside of the interval, and the moment stands out for certain.
 */
export const MIN_SALIENCE = 1;

type Rankable = TimeSpan & Pick<Clip, 'kind' | 'tone' | 'salience'>;

/**
 * Up to three that stand out, best first: the best of the good ones, then by salience. No two of one
 * kind, no two that overlap.
 */
export function chooseClips<Item extends Rankable>(candidates: readonly Item[]): readonly Item[] {
  const ranked = rankClips(candidates.filter(({ salience }) => salience >= MIN_SALIENCE));
  const chosen: Item[] = [];
  for (const clip of ranked) {
    if (chosen.length === MOST_CLIPS) break;
    if (chosen.every((other) => other.kind !== clip.kind && !overlaps(other, clip)))
      chosen.push(clip);
  }
  return chosen;
}

/** Best first: the best of the good ones, then by salience; of equal ones the earlier. */
export function rankClips<Item extends Rankable>(clips: readonly Item[]): readonly Item[] {
  const ranked = clips.toSorted((a, b) => b.salience - a.salience || a.startMs - b.startMs);
  const best = ranked.find(({ tone }) => tone === 'good');
  return best === undefined ? ranked : [best, ...ranked.filter((clip) => clip !== best)];
}

const overlaps = (first: TimeSpan, second: TimeSpan): boolean =>
  first.startMs < second.endMs && second.startMs < first.endMs;
