import type { ReplayMap } from '../replay/replay-map.ts';
import type { TimeSpan } from '../units.ts';
import type { Clip } from './types.ts';

/** Whether there is a picture through all of a stretch. */
export const isFilmed = (span: TimeSpan, { stretches }: ReplayMap): boolean => {
  const touched = stretches.filter(
    ({ startMs, endMs }) => startMs < span.endMs && endMs > span.startMs,
  );
  return touched.length > 0 && touched.every(({ kind }) => kind === 'picture');
};

/** What a reel plays: those that were filmed, in the order in which they happened. */
export const reelClips = (clips: readonly Clip[], map: ReplayMap): readonly Clip[] =>
  clips.filter((clip) => isFilmed(clip, map)).toSorted((a, b) => a.startMs - b.startMs);
