import { useEffect, useState, useSyncExternalStore } from 'react';
import type { MediaSegment } from '../../../core/domain/media-segment.ts';
import type { Ms } from '../../../core/units.ts';
import { useBridge } from '../bridge/bridge-context.ts';
import { createPlayback } from './create-playback.ts';
import type { Player } from './create-playback.ts';

/** One player for as long as the component is there; it learns of files that change meanwhile. */
export function usePlayer(
  sessionId: string,
  segments: readonly MediaSegment[],
  durationMs: Ms,
): Player {
  const bridge = useBridge();
  const [player] = useState(() => createPlayback({ segments, durationMs }));
  useEffect(
    () =>
      bridge.on('media:changed', (changed) => {
        if (changed.sessionId !== sessionId) return;
        void bridge['media:list']({ sessionId }).then((result) => {
          if (result.ok) player.setSegments(result.value);
        });
      }),
    [bridge, player, sessionId],
  );
  return player;
}

/** Draws again only when what is selected changes; what is selected must be the same thing again. */
export function usePlayerState<Selected>(
  player: Player,
  select: (player: Player) => Selected,
): Selected {
  return useSyncExternalStore(player.subscribe, () => select(player));
}

const NOTHING_TO_FOLLOW = () => () => undefined;

/** The same where there may be no player to select from. */
export function usePlayerStateIfAny<Selected>(
  player: Player | null,
  select: (player: Player) => Selected,
): Selected | null {
  return useSyncExternalStore<Selected | null>(player?.subscribe ?? NOTHING_TO_FOLLOW, () =>
    player === null ? null : select(player),
  );
}
