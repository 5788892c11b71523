import { useCallback, useEffect, useState } from 'react';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { useServices } from '../../app/services.ts';
import type { CameraProblem } from '../../observe/types.ts';

export type CameraStart =
  | { readonly kind: 'starting' }
  | { readonly kind: 'on'; readonly facts: CameraFacts }
  | { readonly kind: 'failed'; readonly problem: CameraProblem };

/** Opens the chosen camera, and again when another is chosen or `retry` is called. */
export function useCamera(cameraId: string | null): {
  readonly start: CameraStart;
  readonly retry: () => void;
} {
  const { observer } = useServices();
  const [start, setStart] = useState<CameraStart>({ kind: 'starting' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    setStart({ kind: 'starting' });
    void observer.start(cameraId).then((result) => {
      if (!current) return;
      setStart(
        result.ok
          ? { kind: 'on', facts: result.value }
          : { kind: 'failed', problem: result.error },
      );
    });
    return () => {
      current = false;
    };
  }, [observer, cameraId, round]);
  return { start, retry: useCallback(() => setRound((count) => count + 1), []) };
}
