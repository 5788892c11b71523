import { useCallback, useEffect, useRef, useState } from 'react';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { useServices } from '../../app/services.ts';
import type { CameraProblem } from '../../observe/types.ts';

export type CameraStart =
  | { readonly kind: 'starting' }
  | { readonly kind: 'on'; readonly facts: CameraFacts }
  | { readonly kind: 'failed'; readonly problem: CameraProblem };

const STARTING: CameraStart = { kind: 'starting' };

/** Opens the chosen camera, and again when another is chosen or `retry` is called. */
export function useCamera(cameraId: string | null): {
  readonly start: CameraStart;
  readonly retry: () => void;
} {
  const { observer } = useServices();
  const [answer, setAnswer] = useState<{ readonly to: string | null; readonly start: CameraStart }>(
    { to: cameraId, start: STARTING },
  );
  const newest = useRef(0);
  const open = useCallback(() => {
    newest.current += 1;
    const asked = newest.current;
    void observer.start(cameraId).then((result) => {
      if (asked !== newest.current) return;
      setAnswer({
        to: cameraId,
        start: result.ok
          ? { kind: 'on', facts: result.value }
          : { kind: 'failed', problem: result.error },
      });
    });
  }, [observer, cameraId]);
  useEffect(() => {
    open();
    return () => {
      newest.current += 1;
    };
  }, [open]);
  return {
    // An answer about the camera chosen before says nothing about this one.
    start: answer.to === cameraId ? answer.start : STARTING,
    retry: () => {
      setAnswer({ to: cameraId, start: STARTING });
      open();
    },
  };
}
