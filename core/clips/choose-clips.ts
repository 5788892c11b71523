import type { TimeSpan } from '../units.ts';
import { fitTogether, overlaps } from './fit-together.ts';
import type { Fitting } from './fit-together.ts';
import type { Clip } from './types.ts';

/** More clips of one answer are not watched. Our choice. */
export const MOST_CLIPS = 3;
/**
 * A figure has to be beyond its threshold by half of its own interval: then the threshold lies
 * outside of the interval, and the moment stands out for certain.
 */
export const MIN_SALIENCE = 1;
/** Where the best moment of a kind is in the way of another kind, so many others are tried. Ours. */
const MOST_OF_A_KIND = 4;

type Ranked = TimeSpan & Pick<Clip, 'kind' | 'tone' | 'salience'>;
type Rankable = Ranked & Fitting;

/**
 * The up to three that together stand out the most, best first: no two of a kind, no two that
 * overlap, and with a good one among them where one stands out.
 */
export function chooseClips<Item extends Rankable>(candidates: readonly Item[]): readonly Item[] {
  const tried = mostOfEachKind(inOrder(candidates.filter((one) => one.salience >= MIN_SALIENCE)));
  const needsGood = tried.some(({ tone }) => tone === 'good');
  let best: { readonly items: readonly Item[]; readonly sum: number } = { items: [], sum: 0 };
  const extend = (items: readonly Item[], from: number): void => {
    const fitting = fitTogether(items);
    if (fitting === null) return;
    const sum = items.reduce((total, { salience }) => total + salience, 0);
    const isAllowed = !needsGood || items.some(({ tone }) => tone === 'good');
    if (isAllowed && sum > best.sum) best = { items: fitting, sum };
    if (items.length === MOST_CLIPS) return;
    for (const [index, next] of tried.entries())
      if (index >= from && items.every(({ kind }) => kind !== next.kind))
        extend([...items, next], index + 1);
  };
  extend([], 0);
  return rankClips(best.items);
}

/** Best first: the best of the good ones, then by salience; of equal ones the earlier. */
export function rankClips<Item extends Ranked>(clips: readonly Item[]): readonly Item[] {
  const ranked = inOrder(clips);
  const best = ranked.find(({ tone }) => tone === 'good');
  return best === undefined ? ranked : [best, ...ranked.filter((clip) => clip !== best)];
}

const inOrder = <Item extends Ranked>(clips: readonly Item[]): readonly Item[] =>
  clips.toSorted(
    (a, b) => b.salience - a.salience || a.startMs - b.startMs || (a.kind < b.kind ? -1 : 1),
  );

/** Moments of one kind that overlap are one moment. */
function mostOfEachKind<Item extends Rankable>(ranked: readonly Item[]): readonly Item[] {
  const kept: Item[] = [];
  for (const item of ranked) {
    const others = kept.filter(({ kind }) => kind === item.kind);
    const isNew = others.every((other) => !overlaps(other.moment, item.moment));
    if (others.length < MOST_OF_A_KIND && isNew) kept.push(item);
  }
  return kept;
}
