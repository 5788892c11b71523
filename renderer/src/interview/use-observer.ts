import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../app/services.ts';
import type { ObserverState } from '../observe/types.ts';

/** Camera and workers as they are now. */
export function useObserverState(): ObserverState {
  return useStore(useServices().observed);
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
