import type { Calibration } from '../../../../core/domain/calibration.ts';
import { MOVEMENTS, movementsOrNull, NO_MOVEMENTS } from '../../../../core/domain/movements.ts';
import type { MovementName, Movements } from '../../../../core/domain/movements.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import type { Centimetres, Ms, Ratio } from '../../../../core/units.ts';
import { finishMovement } from '../../../../core/vision/movements/finish.ts';
import {
  addMovementFace,
  addMovementPose,
  movementProgress,
  startMovement,
} from '../../../../core/vision/movements/gather.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Observer } from '../../observe/types.ts';

/** Time to read what to do (our proposal). */
export const MOVEMENT_READY_MS: Ms = 3_000;
/** A ring of two seconds has to be seen to fill. */
const PROGRESS_INTERVAL_MS: Ms = 100;
const NECK_ANEW = 'Make it again, as your neck was measured anew.';

/** Why nothing was learnt of a movement the last time it was made, in words. */
export type Refusals = Readonly<Partial<Record<MovementName, string>>>;

export type MovementStage =
  | { readonly kind: 'movement-ready'; readonly movement: MovementName }
  | { readonly kind: 'moving'; readonly movement: MovementName; readonly share: Ratio }
  /** All of them, with what came out. */
  | { readonly kind: 'movements'; readonly calibration: Calibration; readonly refusals: Refusals };

export type MovementSteps = {
  /** One after the other. */
  readonly begin: (calibration: Calibration) => void;
  /** What came out of those made earlier, without making any. */
  readonly show: (calibration: Calibration) => void;
  /** One alone, made anew. */
  readonly make: (movement: MovementName) => void;
  readonly skipOne: () => void;
  readonly skipAll: () => void;
  /** What was learnt with all movements so far; null = none were asked for. */
  readonly calibration: () => Calibration | null;
  readonly refusals: () => Refusals;
  readonly end: () => void;
};

/** Leads through the movements and adds to the calibration what they teach. */
export function createMovementSteps({
  observer,
  clock,
  frameAspect,
  looks,
  onStage,
}: {
  readonly observer: Pick<Observer, 'onFace' | 'onPose'>;
  readonly clock: Clock;
  readonly frameAspect: number;
  /** Samples of the looks, in which the face was at rest. */
  readonly looks: () => readonly FaceSample[];
  readonly onStage: (stage: MovementStage) => void;
}): MovementSteps {
  let calibration: Calibration | null = null;
  let refusals: Refusals = {};
  let waiting: readonly MovementName[] = [];
  let ends: readonly (() => void)[] = [];

  function end(): void {
    for (const stop of ends) stop();
    ends = [];
  }

  function next(): void {
    end();
    const [movement, ...others] = waiting;
    waiting = others;
    if (movement === undefined) {
      if (calibration !== null) onStage({ kind: 'movements', calibration, refusals });
      return;
    }
    ends = [clock.every(MOVEMENT_READY_MS, () => gather(movement))];
    onStage({ kind: 'movement-ready', movement });
  }

  function gather(movement: MovementName): void {
    end();
    let run = startMovement(movement, clock.now());
    ends = [
      observer.onFace((sample) => {
        run = addMovementFace(run, sample);
      }),
      observer.onPose((sample) => {
        run = addMovementPose(run, sample);
      }),
      clock.every(PROGRESS_INTERVAL_MS, () => {
        const { share, kind } = movementProgress(run, clock.now());
        if (kind === 'gathering') {
          onStage({ kind: 'moving', movement, share });
          return;
        }
        if (calibration !== null) {
          const learnt = finishMovement(run, { calibration, looks: looks(), frameAspect });
          keep(calibration, movement, learnt);
        }
        next();
      }),
    ];
    onStage({ kind: 'moving', movement, share: 0 });
  }

  /** One that is made anew and refused counts no longer: it was made anew for some reason. */
  function keep(
    before: Calibration,
    movement: MovementName,
    learnt: ReturnType<typeof finishMovement>,
  ): void {
    const { [movement]: _, ...others } = refusals;
    const refused = learnt.ok ? others : { ...others, [movement]: learnt.error };
    const movements: Movements = {
      ...NO_MOVEMENTS,
      ...before.movements,
      [movement]: null,
      ...(learnt.ok ? learnt.value : {}),
    };
    // Coming nearer was fitted to the height of the neck as it was known then.
    const isOfOtherNeck =
      movements.nearing !== null && neckOf(movements) !== neckOf(before.movements);
    refusals = isOfOtherNeck ? { ...refused, nearing: NECK_ANEW } : refused;
    calibration = {
      ...before,
      movements: movementsOrNull(isOfOtherNeck ? { ...movements, nearing: null } : movements),
    };
  }

  return {
    begin: (of) => {
      calibration = of;
      refusals = {};
      waiting = MOVEMENTS;
      next();
    },
    show: (of) => {
      calibration = of;
      waiting = [];
      next();
    },
    make: (movement) => {
      waiting = [movement];
      next();
    },
    skipOne: next,
    skipAll: () => {
      waiting = [];
      next();
    },
    calibration: () => calibration,
    refusals: () => refusals,
    end,
  };
}

const neckOf = (movements: Movements | null): Centimetres | null =>
  movements?.nod?.neckForward ?? null;
