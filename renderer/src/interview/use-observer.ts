import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import type { FaceSample, PoseSample } from '../../../core/tracks/channels.ts';
import type { Ms } from '../../../core/units.ts';
import { useServices } from '../app/services.ts';
import type { ObserverState } from '../observe/types.ts';

/** Camera and workers as they are now. */
export function useObserverState(): ObserverState {
  return useStore(useServices().observed);
}

/** How often a screen looks at the newest samples: often enough to feel live, cheap to draw. */
const LOOK_INTERVAL_MS: Ms = 400;

/** The faces of the last `windowMs`, renewed a few times a second. */
export function useRecentFaces(windowMs: Ms): readonly FaceSample[] {
  return useRecent(useServices().observer.onFace, windowMs);
}

/** The poses of the last `windowMs`, renewed a few times a second. */
export function useRecentPoses(windowMs: Ms): readonly PoseSample[] {
  return useRecent(useServices().observer.onPose, windowMs);
}

function useRecent<Sample extends { readonly t: Ms }>(
  listen: (listener: (sample: Sample) => void) => () => void,
  windowMs: Ms,
): readonly Sample[] {
  const { clock } = useServices();
  const [shown, setShown] = useState<readonly Sample[]>([]);
  useEffect(() => {
    let samples: readonly Sample[] = [];
    const ends = [
      listen((sample) => {
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
  }, [listen, clock, windowMs]);
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
