import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import type { FaceSample } from '../../../core/tracks/channels.ts';
import type { Ms } from '../../../core/units.ts';
import { useServices } from '../app/services.ts';
import type { ObserverState } from '../observe/types.ts';

/** Camera and workers as they are now. */
export function useObserverState(): ObserverState {
  return useStore(useServices().observed);
}

/** How often a screen looks at the newest samples: often enough to feel live, cheap to draw. */
const LOOK_INTERVAL_MS: Ms = 400;

/** The samples of the last `windowMs`, renewed a few times a second. */
export function useRecentFaces(windowMs: Ms): readonly FaceSample[] {
  const { observer, clock } = useServices();
  const [shown, setShown] = useState<readonly FaceSample[]>([]);
  useEffect(() => {
    let samples: readonly FaceSample[] = [];
    const ends = [
      observer.onFace((sample) => {
        samples = [...samples.filter(({ t }) => sample.t - t < windowMs), sample];
      }),
      clock.every(LOOK_INTERVAL_MS, () => {
        // Samples that stopped coming must not stay on screen as if they were live.
        samples = samples.filter(({ t }) => clock.now() - t < 2 * windowMs);
        setShown(samples);
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [observer, clock, windowMs]);
  return shown;
}

/** Puts the live picture into the video element of the returned ref. */
export function usePreview(): RefObject<HTMLVideoElement | null> {
  const { observer } = useServices();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(
    () => (video.current === null ? undefined : observer.attachPreview(video.current)),
    [observer],
  );
  return video;
}

const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/** Whether the user has asked the system for less movement. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(REDUCED_MOTION);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(REDUCED_MOTION).matches,
  );
}
