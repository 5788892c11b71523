import { useCallback, useMemo } from 'react';
import { isFilmed, reelClips } from '../../../../core/clips/filmed-clips.ts';
import type { Clip } from '../../../../core/clips/types.ts';
import { createReplayMap } from '../../../../core/replay/replay-map.ts';
import type { Review } from '../../../../core/review/types.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import type { Playback } from '../../replay/playback.ts';
import type { ClipActions } from './clip-list.tsx';
import type { ReelOffer } from './clips-card.tsx';
import { useReel } from './use-reel.ts';
import type { Reel } from './use-reel.ts';

const NOTHING_FILMED_TEXT =
  'The good ones can be played one after the other where there is video of them; this session has none.';

export type Clips = {
  readonly actions: ClipActions;
  readonly offer: ReelOffer;
  readonly onPlayReel: () => void;
  readonly reel: Reel;
};

/** Shows single moments, on the time axis and, where there is a picture, in the player; and the reel. */
export function useClips(
  { answers, record: { segments, session } }: Review,
  playback: Playback | null,
  {
    onShow,
    onWatch,
  }: {
    readonly onShow: (span: TimeSpan) => void;
    /** The same, with the picture in view. */
    readonly onWatch: (span: TimeSpan) => void;
  },
): Clips {
  const map = useMemo(
    () => createReplayMap(segments, session.durationMs),
    [segments, session.durationMs],
  );
  const good = useMemo(
    () => answers.flatMap(({ clips }) => clips).filter(({ tone }) => tone === 'good'),
    [answers],
  );
  const filmed = useMemo(() => reelClips(good, map), [good, map]);
  const clips = useMemo(() => (playback === null ? [] : filmed), [filmed, playback]);
  const reel = useReel(clips, playback, onWatch);
  const offer = useMemo(
    () => ({
      count: clips.length,
      reason: good.length > 0 && filmed.length === 0 ? NOTHING_FILMED_TEXT : null,
    }),
    [clips, filmed, good],
  );
  const { send } = reel;
  const onPlayReel = useCallback(() => send({ kind: 'started' }), [send]);
  const actions = useMemo(() => {
    const canWatch = (clip: Clip): boolean => playback !== null && isFilmed(clip, map);
    return {
      canWatch,
      onShowClip: (clip: Clip) => {
        if (!canWatch(clip)) return onShow(clip);
        onWatch(clip);
        void playback?.playSpan(clip);
      },
    };
  }, [map, playback, onShow, onWatch]);
  return { actions, offer, onPlayReel, reel };
}
