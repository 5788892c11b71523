import { useCallback, useEffect, useState } from 'react';
import type { Ms } from '../../../../core/units.ts';
import type { TimeViewAction } from '../../charts/time-view.ts';
import { createTimeViewStore } from '../../charts/time-view-store.ts';
import type { TimeViewStore } from '../../charts/time-view-store.ts';
import type { Player } from '../../replay/create-playback.ts';
import { seekAlongAxis } from '../../replay/seek-along-axis.ts';

export type ReviewTime = {
  readonly time: TimeViewStore;
  readonly dispatch: (action: TimeViewAction) => void;
};

/**
 * The time axis, and the player it belongs to: moves of the cursor become seeks, and the cursor goes
 * where the picture is. Without a player the cursor goes by itself.
 */
export function useReviewTime(durationMs: Ms, player: Player | null): ReviewTime {
  const [time] = useState(() => createTimeViewStore(durationMs));
  useEffect(() => {
    if (player === null) return undefined;
    const follow = (): void => time.dispatch({ kind: 'follow', atMs: player.positionMs() });
    follow();
    return player.subscribe(follow);
  }, [player, time]);
  const dispatch = useCallback(
    (action: TimeViewAction) => {
      if (player === null) time.dispatch(action);
      else seekAlongAxis(time, player, action);
    },
    [player, time],
  );
  return { time, dispatch };
}
