import { useEffect, useRef, useState } from 'react';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import type { Result } from '../../../../core/result.ts';
import type { PoseSample } from '../../../../core/tracks/channels.ts';
import type { Ms } from '../../../../core/units.ts';
import { finishCalibration } from '../../../../core/vision/calibration-finish.ts';
import type { CalibrationFailure } from '../../../../core/vision/calibration-finish.ts';
import {
  addCalibrationSample,
  calibrationProgress,
  createCalibration,
  startCalibrationStep,
} from '../../../../core/vision/calibration.ts';
import type { CalibrationProgress, CalibrationTarget } from '../../../../core/vision/calibration.ts';
import { useServices } from '../../app/services.ts';

/** Time to read what comes next and to look there (our proposal). */
export const GET_READY_MS: Ms = 3_000;
const LOOK_INTERVAL_MS: Ms = 200;

export type CalibrationStage =
  | { readonly kind: 'introduction' }
  | { readonly kind: 'get-ready'; readonly target: CalibrationTarget }
  | { readonly kind: 'gathering'; readonly target: CalibrationTarget }
  | { readonly kind: 'result'; readonly outcome: Result<Calibration, CalibrationFailure> };

export type CalibrationRun = {
  readonly stage: CalibrationStage;
  readonly progress: Readonly<Record<CalibrationTarget, CalibrationProgress>>;
  /** Both steps from the start. */
  readonly begin: () => void;
  /** One step again; the other is kept. */
  readonly repeat: (target: CalibrationTarget) => void;
};

/** Gathers samples step by step and says how far it has come a few times a second. */
export function useCalibration(facts: CameraFacts): CalibrationRun {
  const { observer, clock } = useServices();
  const calibration = useRef(createCalibration({ frameAspect: facts.width / facts.height }));
  const [stage, setStage] = useState<CalibrationStage>({ kind: 'introduction' });
  const progressNow = () => ({
    lens: calibrationProgress(calibration.current, 'lens', clock.now()),
    interviewer: calibrationProgress(calibration.current, 'interviewer', clock.now()),
  });
  const [progress, setProgress] = useState(progressNow);

  useEffect(() => {
    if (stage.kind !== 'get-ready') return undefined;
    const { target } = stage;
    return clock.every(GET_READY_MS, () => {
      calibration.current = startCalibrationStep(calibration.current, target, clock.now());
      setStage({ kind: 'gathering', target });
    });
  }, [stage, clock]);

  useEffect(() => {
    if (stage.kind !== 'gathering') return undefined;
    const { target } = stage;
    let pose: PoseSample | null = null;
    const ends = [
      observer.onPose((sample) => {
        pose = sample;
      }),
      observer.onFace((sample) => {
        calibration.current = addCalibrationSample(calibration.current, target, sample, pose).state;
      }),
      clock.every(LOOK_INTERVAL_MS, () => {
        const now = progressNow();
        setProgress(now);
        if (now[target].kind === 'full' || now[target].kind === 'timed-out') endStep(target);
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [stage, observer, clock]);

  function endStep(target: CalibrationTarget): void {
    const isNextOpen = target === 'lens' && calibration.current.interviewer.startMs === null;
    setStage(
      isNextOpen && progressNow().lens.kind === 'full'
        ? { kind: 'get-ready', target: 'interviewer' }
        : {
            kind: 'result',
            outcome: finishCalibration(calibration.current, new Date().toISOString()),
          },
    );
  }

  return {
    stage,
    progress,
    begin: () => {
      calibration.current = createCalibration({ frameAspect: facts.width / facts.height });
      setProgress(progressNow());
      setStage({ kind: 'get-ready', target: 'lens' });
    },
    repeat: (target) => setStage({ kind: 'get-ready', target }),
  };
}
