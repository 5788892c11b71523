import type { Calibration, HoldOut } from '../../../../core/domain/calibration.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import type { Tiles } from '../../../../core/review/interviewer-places.ts';
import type { Ms, Ratio } from '../../../../core/units.ts';
import {
  CHECK_TARGETS,
  CHECK_TIMING,
  judgeCheck,
} from '../../../../core/vision/calibration-check.ts';
import type {
  CheckLook,
  CheckTarget,
  ScreenPlace,
} from '../../../../core/vision/calibration-check.ts';
import {
  addCalibrationSample,
  calibrationProgress,
  createCalibration,
  startCalibrationStep,
} from '../../../../core/vision/calibration.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Observer } from '../../observe/types.ts';

/** The ring of a step of two seconds has to be seen to fill. */
const PROGRESS_INTERVAL_MS: Ms = 100;

/** One pass over the targets of the check. */
export type CheckRun = { readonly start: () => void; readonly end: () => void };

/**
 * Shows one target after the other and gathers everything measured meanwhile. The ring fills with
 * what could be used; judged is everything, as in an interview.
 */
export function createCheckRun({
  observer,
  clock,
  frameAspect,
  tiles,
  placeOf,
  onProgress,
  onDone,
}: {
  readonly observer: Pick<Observer, 'onFace'>;
  readonly clock: Clock;
  readonly frameAspect: number;
  readonly tiles: Tiles;
  readonly placeOf: (target: CheckTarget) => ScreenPlace;
  readonly onProgress: (target: CheckTarget, share: Ratio) => void;
  readonly onDone: (judge: (calibration: Calibration) => HoldOut) => void;
}): CheckRun {
  const empty = createCalibration({ frameAspect, ...CHECK_TIMING });
  const looks: CheckLook[] = [];
  let ends: readonly (() => void)[] = [];

  function end(): void {
    for (const stop of ends) stop();
    ends = [];
  }

  const judge = (calibration: Calibration): HoldOut =>
    judgeCheck(looks, calibration, { frameAspect, tiles });

  function lookAt(index: number): void {
    end();
    const target = CHECK_TARGETS[index];
    if (target === undefined) {
      onDone(judge);
      return;
    }
    const startMs = clock.now();
    const samples: FaceSample[] = [];
    let state = startCalibrationStep(empty, 'lens', startMs);
    onProgress(target, 0);
    const place = placeOf(target);
    ends = [
      observer.onFace((sample) => {
        samples.push(sample);
        state = addCalibrationSample(state, 'lens', sample, null).state;
      }),
      clock.every(PROGRESS_INTERVAL_MS, () => {
        const { kind, share } = calibrationProgress(state, 'lens', clock.now());
        if (kind !== 'full' && kind !== 'timed-out') {
          onProgress(target, share);
          return;
        }
        looks.push({ target, span: { startMs, endMs: clock.now() }, place, samples });
        lookAt(index + 1);
      }),
    ];
  }

  return { start: () => lookAt(0), end };
}
