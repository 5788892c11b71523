import type { TimeSpan } from '../units.ts';
import { SHORTEST_CLIP_MS } from './clip-span.ts';

/** A stretch to be watched and the moment in it that it is watched for. */
export type Fitting = TimeSpan & { readonly moment: TimeSpan };

export const overlaps = (first: TimeSpan, second: TimeSpan): boolean =>
  first.startMs < second.endMs && second.startMs < first.endMs;

/**
 * The same stretches without overlaps, in time order: what lies between two moments is shared out
 * between them. Null where the moments themselves overlap, or what is left is too short to watch.
 */
export function fitTogether<Item extends Fitting>(items: readonly Item[]): readonly Item[] | null {
  const fitting: Item[] = [];
  for (const item of items.toSorted((a, b) => a.startMs - b.startMs)) {
    const before = fitting.at(-1);
    if (before === undefined || !overlaps(before, item)) {
      fitting.push(item);
      continue;
    }
    const from = Math.min(before.moment.endMs, before.endMs);
    if (from > item.moment.startMs) return null;
    const cutMs = (from + item.moment.startMs) / 2;
    fitting.splice(
      -1,
      1,
      { ...before, endMs: Math.min(before.endMs, cutMs) },
      { ...item, startMs: Math.max(item.startMs, cutMs) },
    );
  }
  return fitting.every(({ startMs, endMs }) => endMs - startMs >= SHORTEST_CLIP_MS)
    ? fitting
    : null;
}
