import { useCallback, useEffect, useRef, useState } from 'react';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { useServices } from '../../app/services.ts';
import { useObserverState } from '../../interview/use-observer.ts';
import type { DeviceProblem, ObserverState } from '../../observe/types.ts';

export type CameraStart =
  | { readonly kind: 'starting' }
  | { readonly kind: 'on'; readonly facts: CameraFacts }
  | { readonly kind: 'failed'; readonly problem: DeviceProblem };

const STARTING: CameraStart = { kind: 'starting' };

/**
 * Opens the chosen camera, and again when another is chosen, when its picture begins or ceases to be
 * `isRecorded`, which decides its size, or when `retry` is called.
 */
export function useCamera(
  cameraId: string | null,
  isRecorded: boolean,
): {
  readonly start: CameraStart;
  readonly retry: () => void;
} {
  const { observer } = useServices();
  const { camera } = useObserverState();
  const [answer, setAnswer] = useState<{ readonly to: string | null; readonly start: CameraStart }>(
    { to: cameraId, start: STARTING },
  );
  const newest = useRef(0);
  const open = useCallback(() => {
    newest.current += 1;
    const asked = newest.current;
    void observer.start(cameraId, isRecorded).then((result) => {
      if (asked !== newest.current) return;
      setAnswer({
        to: cameraId,
        start: result.ok
          ? { kind: 'on', facts: result.value }
          : { kind: 'failed', problem: result.error },
      });
    });
  }, [observer, cameraId, isRecorded]);
  useEffect(() => {
    open();
    return () => {
      newest.current += 1;
    };
  }, [open]);
  return {
    // An answer about the camera chosen before says nothing about this one.
    start: answer.to === cameraId ? sinceThen(answer.start, camera) : STARTING,
    retry: () => {
      setAnswer({ to: cameraId, start: STARTING });
      open();
    },
  };
}

/** A camera comes and goes by itself after the answer: plugged in, taken, let go of again. */
function sinceThen(start: CameraStart, camera: ObserverState['camera']): CameraStart {
  if (start.kind === 'starting') return start;
  if (camera.kind === 'on') return { kind: 'on', facts: camera.facts };
  return camera.kind === 'lost' ? { kind: 'failed', problem: camera.problem } : start;
}
