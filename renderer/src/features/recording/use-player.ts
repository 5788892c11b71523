import { useCallback, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { msToSeconds, secondsToMs } from '../../../../core/units.ts';
import type { Ms, TimeSpan } from '../../../../core/units.ts';

export type PlayerControls = {
  /** Exactly where it stands now. */
  readonly now: () => Ms;
  readonly seek: (atMs: Ms) => void;
  readonly step: (byMs: Ms) => void;
  readonly playOrPause: () => void;
  /** From the beginning of the stretch to its end. */
  readonly playSpan: (span: TimeSpan) => void;
};

export type Player = {
  readonly controls: PlayerControls;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** For showing; a moment behind while it plays. */
  readonly atMs: Ms;
  /** False: this window can show no picture of the file, though it can be analysed. */
  readonly isPlayable: boolean;
  readonly events: {
    readonly onTimeUpdate: () => void;
    readonly onSeeking: () => void;
    readonly onLoadedMetadata: () => void;
    readonly onError: () => void;
  };
};

/** A video element as a thing with a playhead in milliseconds. */
export function usePlayer(): Player {
  const video = useRef<HTMLVideoElement>(null);
  const stopAt = useRef<Ms | null>(null);
  const [atMs, setAt] = useState<Ms>(0);
  const [isPlayable, setPlayable] = useState(true);

  const controls = useMemo((): PlayerControls => {
    const now = (): Ms => secondsToMs(video.current?.currentTime ?? 0);
    const play = (): void => {
      // Refused where nothing can be played, which the error event has said by then.
      video.current?.play().catch(() => undefined);
    };
    const seek = (to: Ms): void => {
      stopAt.current = null;
      if (video.current !== null) video.current.currentTime = msToSeconds(Math.max(0, to));
    };
    return {
      now,
      seek,
      step: (byMs) => seek(now() + byMs),
      playOrPause: () => {
        stopAt.current = null;
        if (video.current?.paused === false) video.current.pause();
        else play();
      },
      playSpan: ({ startMs, endMs }) => {
        seek(startMs);
        stopAt.current = endMs;
        play();
      },
    };
  }, []);

  const look = useCallback(() => {
    const at = controls.now();
    setAt(at);
    if (stopAt.current === null || at < stopAt.current) return;
    stopAt.current = null;
    video.current?.pause();
  }, [controls]);

  const events = useMemo(
    () => ({
      onTimeUpdate: look,
      onSeeking: look,
      // Sound alone can be played of a format whose pictures the element does not know.
      onLoadedMetadata: () => setPlayable((video.current?.videoWidth ?? 0) > 0),
      onError: () => setPlayable(false),
    }),
    [look],
  );
  return { controls, video, atMs, isPlayable, events };
}
