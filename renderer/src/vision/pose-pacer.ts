import { FIRST_POSE_RATE, POSE_TURN_MS, stepPoseRate } from '../../../core/vision/pose-rate.ts';
import type { Workload } from '../../../core/vision/pose-rate.ts';
import type { Ms } from '../../../core/units.ts';
import type { Clock } from '../observe/clock.ts';
import type { SupervisorCounts } from './supervisor.ts';

export type PosePacer = {
  readonly start: () => void;
  readonly stop: () => void;
  /** How often the body is to be looked at now. */
  readonly intervalMs: () => Ms;
};

export type PosePacerDependencies = {
  readonly clock: Clock;
  readonly faceCounts: () => SupervisorCounts;
  readonly poseCounts: () => SupervisorCounts;
  readonly onChange: (intervalMs: Ms) => void;
};

/** Lets the body be looked at as often as the machine allows, and never at the cost of the face. */
export function createPosePacer(dependencies: PosePacerDependencies): PosePacer {
  let rate = FIRST_POSE_RATE;
  let stopTurns: (() => void) | null = null;

  function startTurns(): void {
    let face = dependencies.faceCounts();
    let pose = dependencies.poseCounts();
    stopTurns = dependencies.clock.every(POSE_TURN_MS, () => {
      const [seen, sat] = [dependencies.faceCounts(), dependencies.poseCounts()];
      const next = stepPoseRate(rate, since(face, seen), since(pose, sat));
      [face, pose] = [seen, sat];
      const isChanged = next.intervalMs !== rate.intervalMs;
      rate = next;
      if (isChanged) dependencies.onChange(rate.intervalMs);
    });
  }

  return {
    start: () => {
      stopTurns?.();
      rate = FIRST_POSE_RATE;
      startTurns();
    },
    stop: () => {
      stopTurns?.();
      stopTurns = null;
    },
    intervalMs: () => rate.intervalMs,
  };
}

const since = (before: SupervisorCounts, now: SupervisorCounts): Workload => ({
  frames: now.frames - before.frames,
  dropped: now.dropped - before.dropped,
});
