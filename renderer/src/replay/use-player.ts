import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { MediaSegment } from '../../../core/domain/media-segment.ts';
import type { Ms } from '../../../core/units.ts';
import { createPlayback } from './create-playback.ts';
import type { Player } from './create-playback.ts';

/** One player for as long as the component is there; it takes up segments that change meanwhile. */
export function usePlayer(segments: readonly MediaSegment[], durationMs: Ms): Player {
  const [player] = useState(() => createPlayback({ segments, durationMs }));
  const known = useRef(segments);
  useEffect(() => {
    if (known.current === segments) return;
    known.current = segments;
    player.setSegments(segments);
  }, [player, segments]);
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
