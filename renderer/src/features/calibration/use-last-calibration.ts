import { useEffect, useState } from 'react';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { isWorthOffering } from '../../../../core/vision/calibration-reuse.ts';
import { useBridge } from '../../bridge/bridge-context.ts';

export type LastCalibration =
  | { readonly kind: 'asking' }
  | { readonly kind: 'offered'; readonly calibration: Calibration }
  /** Also when it could not be read: then a new one is made, as always. */
  | { readonly kind: 'none' };

/** The newest calibration with this camera, if it is young enough to be used again. */
export function useLastCalibration(
  { label, width, height }: CameraFacts,
  people: number,
): LastCalibration {
  const bridge = useBridge();
  const [last, setLast] = useState<LastCalibration>({ kind: 'asking' });
  useEffect(() => {
    let isShown = true;
    void bridge['calibrations:last']({ label, width, height }).then((answer) => {
      if (!isShown) return;
      const calibration = answer.ok ? answer.value : null;
      setLast(
        calibration !== null && isWorthOffering(calibration, people, new Date().toISOString())
          ? { kind: 'offered', calibration }
          : { kind: 'none' },
      );
    });
    return () => {
      isShown = false;
    };
  }, [bridge, label, width, height, people]);
  return last;
}
