import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { ok } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { PoseSample } from '../../../../core/tracks/channels.ts';
import type { Tiles } from '../../../../core/review/interviewer-places.ts';
import type { IsoDateTime, Ms } from '../../../../core/units.ts';
import type { CheckTarget, ScreenPlace } from '../../../../core/vision/calibration-check.ts';
import { acceptedLooks, withLearntEyes } from '../../../../core/vision/calibration-eyes.ts';
import { finalCounts, finishCalibration } from '../../../../core/vision/calibration-finish.ts';
import type { CalibrationFailure } from '../../../../core/vision/calibration-finish.ts';
import {
  areEyesAsStored,
  REUSE_TIMING,
  reuseCalibration,
} from '../../../../core/vision/calibration-reuse.ts';
import {
  addCalibrationSample,
  calibrationProgress,
  calibrationTargets,
  createCalibration,
  startCalibrationStep,
} from '../../../../core/vision/calibration.ts';
import type {
  CalibrationProgress,
  CalibrationTarget,
} from '../../../../core/vision/calibration.ts';
import type { KnownEyes } from '../../interview/known-eyes.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Observer } from '../../observe/types.ts';
import type { EyeReferences } from '../../../../core/vision/eye-view.ts';
import type { MovementName } from '../../../../core/domain/movements.ts';
import { createCheckRun } from './check-run.ts';
import { createMovementSteps } from './movement-steps.ts';
import type { MovementStage, Refusals } from './movement-steps.ts';

/** Time to read what comes next and to look there (our proposal). */
const GET_READY_MS: Ms = 3_000;
/** The same before the check, of which there is more to read (our proposal). */
const CHECK_READY_MS: Ms = 4_000;
/** How often the screen learns how far a step has come. */
const PROGRESS_INTERVAL_MS: Ms = 200;

/** `anew`: all steps from the start. `reused`: two short looks, to see whether an earlier one fits. */
export type CalibrationOrigin = 'anew' | 'reused';

export type CalibrationStage =
  | { readonly kind: 'introduction' }
  | { readonly kind: 'get-ready'; readonly target: CalibrationTarget }
  | { readonly kind: 'gathering'; readonly target: CalibrationTarget }
  | { readonly kind: 'check-ready' }
  | { readonly kind: 'checking'; readonly target: CheckTarget; readonly share: number }
  | MovementStage
  | {
      readonly kind: 'result';
      readonly outcome: Result<Calibration, CalibrationFailure>;
      readonly origin: CalibrationOrigin;
      /** Movements that were made and taught nothing. */
      readonly refusals: Refusals;
    };

export type CalibrationView = {
  readonly stage: CalibrationStage;
  /** What is looked at in this calibration, in this order. */
  readonly targets: readonly CalibrationTarget[];
  readonly progress: Readonly<Record<CalibrationTarget, CalibrationProgress>>;
};

export type CalibrationController = {
  readonly view: StoreApi<CalibrationView>;
  /** All steps from the start, then the check. */
  readonly begin: () => void;
  /** One step again; the others are kept. */
  readonly repeat: (target: CalibrationTarget) => void;
  /** Looks at both for a moment, to see whether an earlier calibration still fits. */
  readonly reuse: (stored: Calibration) => void;
  /** The check, of a calibration there is; its result so far does not count any more. */
  readonly check: () => void;
  /** On to the result without the check. */
  readonly skipCheck: () => void;
  /** The movements of the body, of a calibration there is: made one after the other, or shown. */
  readonly addMovements: () => void;
  readonly makeMovement: (movement: MovementName) => void;
  readonly skipMovement: () => void;
  readonly skipMovements: () => void;
  /** Back to the result, with what they taught. */
  readonly doneWithMovements: () => void;
  /** No calibration: forgets what was learnt of the eyes. */
  readonly skip: () => void;
  readonly dispose: () => void;
};

const ofEachTarget = <Value>(
  read: (target: CalibrationTarget) => Value,
): Readonly<Record<CalibrationTarget, Value>> => ({
  lens: read('lens'),
  interviewer: read('interviewer'),
  'person-1': read('person-1'),
  'person-2': read('person-2'),
  'person-3': read('person-3'),
});

/** Leads through the steps and the check, and gathers their samples. */
export function createCalibrationController({
  observer,
  clock,
  facts,
  tiles,
  knownEyes,
  placeOf,
  now,
}: {
  readonly observer: Pick<
    Observer,
    'onFace' | 'onPose' | 'rememberLooks' | 'learnLooks' | 'recallLooks'
  >;
  readonly clock: Clock;
  readonly facts: Pick<CameraFacts, 'width' | 'height'>;
  /** Where the interviewers are, in the order of the plan: one step for each. */
  readonly tiles: Tiles;
  readonly knownEyes: KnownEyes;
  /** Where a target of the check is, in the window as it is. */
  readonly placeOf: (target: CheckTarget) => ScreenPlace;
  readonly now: () => IsoDateTime;
}): CalibrationController {
  const frameAspect = facts.width / facts.height;
  const empty = createCalibration({ frameAspect });
  const targets = calibrationTargets(tiles.length);
  const place = { kind: 'tiles', tiles } as const;
  let state = empty;
  /** The earlier calibration that is being looked at; null while a new one is made. */
  let stored: Calibration | null = null;
  let finished: Calibration | null = null;
  /** What the movements taught: a look that is repeated does not undo them. */
  let movements: Calibration['movements'] = null;
  /** When they were made, whatever became of the looks before or after. */
  let movementTimes: Calibration['movementTimes'] = [];
  let movementsSince: IsoDateTime | null = null;
  let ends: readonly (() => void)[] = [];
  /** Raised by whatever replaces what is going on. */
  let turn = 0;

  const progressOf = (target: CalibrationTarget): CalibrationProgress =>
    calibrationProgress(state, target, clock.now());
  const progress = (): CalibrationView['progress'] => ofEachTarget(progressOf);
  const view = createStore<CalibrationView>(() => ({
    stage: { kind: 'introduction' },
    targets,
    progress: progress(),
  }));

  function show(stage: CalibrationStage): void {
    view.setState({ stage, progress: stage.kind === 'result' ? finalProgress() : progress() });
  }

  /** At the end outliers are dropped, too: what was accepted while it ran is not all that is used. */
  const finalProgress = (): CalibrationView['progress'] =>
    ofEachTarget((target) => ({ ...progressOf(target), ...finalCounts(state[target]) }));

  function showResult(outcome: Result<Calibration, CalibrationFailure>): void {
    const origin = stored === null ? 'anew' : 'reused';
    show({ kind: 'result', outcome, origin, refusals: steps.refusals() });
  }

  function endListening(): void {
    for (const end of ends) end();
    ends = [];
    turn += 1;
    observer.rememberLooks('paused');
  }

  function getReady(target: CalibrationTarget): void {
    endListening();
    ends = [clock.every(GET_READY_MS, () => gather(target))];
    show({ kind: 'get-ready', target });
  }

  function gather(target: CalibrationTarget): void {
    endListening();
    state = startCalibrationStep(state, target, clock.now());
    let pose: PoseSample | null = null;
    observer.rememberLooks('on');
    ends = [
      observer.onPose((sample) => {
        pose = sample;
      }),
      observer.onFace((sample) => {
        state = addCalibrationSample(state, target, sample, pose).state;
      }),
      clock.every(PROGRESS_INTERVAL_MS, () => {
        const { kind } = progressOf(target);
        if (kind === 'full' || kind === 'timed-out') endStep(target);
        else view.setState({ progress: progress() });
      }),
    ];
    show({ kind: 'gathering', target });
  }

  function endStep(target: CalibrationTarget): void {
    const next = targets.find((other) => state[other].startMs === null);
    if (next !== undefined && progressOf(target).kind === 'full') {
      getReady(next);
      return;
    }
    endListening();
    void (stored === null ? finish() : finishReuse(stored));
  }

  const evaluate = (): Result<Calibration, CalibrationFailure> =>
    finishCalibration(state, now(), place);

  /**
   * Has the eye network learn the looks gathered; false when something else was begun meanwhile.
   * Without an answer the calibration rests on the landmarks alone.
   */
  async function learnEyes(): Promise<{ readonly learnt: EyeReferences | null } | null> {
    const mine = turn;
    const learnt = await observer.learnLooks(acceptedLooks(state));
    if (mine !== turn) return null;
    state = withLearntEyes(state, learnt?.eyes ?? []);
    if (learnt === null) observer.recallLooks(null);
    return { learnt: learnt?.references ?? null };
  }

  async function finish(): Promise<void> {
    const takenAt = now();
    const eyes = await learnEyes();
    if (eyes === null) return;
    const made = finishCalibration(state, takenAt, place);
    const outcome = made.ok ? ok({ ...made.value, movements, movementTimes }) : made;
    finished = outcome.ok ? outcome.value : null;
    if (outcome.ok && eyes.learnt !== null) knownEyes.keep(takenAt, eyes.learnt);
    if (outcome.ok) prepareCheck();
    else showResult(outcome);
  }

  /** The eyes learnt then are taken over where they are still known and say the same, else learnt anew. */
  async function finishReuse(earlier: Calibration): Promise<void> {
    const looked = evaluate();
    if (!looked.ok) {
      showResult(looked);
      return;
    }
    const isKnown = knownEyes.recall(earlier.takenAt) !== null;
    const isSame = isKnown && areEyesAsStored(earlier, looked.value);
    const eyes = isSame ? { learnt: null } : await learnEyes();
    if (eyes === null) return;
    const checked = evaluate();
    const outcome = checked.ok
      ? reuseCalibration(earlier, checked.value, isSame ? 'as-stored' : 'as-checked')
      : checked;
    finished = outcome.ok ? outcome.value : null;
    // Kept only now: whoever was refused is not to be taken for the user the next time.
    if (outcome.ok && eyes.learnt !== null) knownEyes.keep(earlier.takenAt, eyes.learnt);
    showResult(outcome);
  }

  function prepareCheck(): void {
    endListening();
    ends = [clock.every(CHECK_READY_MS, runCheck)];
    show({ kind: 'check-ready' });
  }

  function runCheck(): void {
    endListening();
    const calibration = finished;
    if (calibration === null) return;
    const run = createCheckRun({
      observer,
      clock,
      frameAspect,
      tiles,
      placeOf,
      onProgress: (target, share) => show({ kind: 'checking', target, share }),
      onDone: (judge) => {
        endListening();
        finished = { ...calibration, holdOut: judge(calibration) };
        showResult(ok(finished));
      },
    });
    ends = [run.end];
    run.start();
  }

  const steps = createMovementSteps({
    observer,
    clock,
    frameAspect,
    looks: () => state.lens.accepted,
    onStage: show,
  });

  function addMovements(): void {
    if (finished === null) return;
    endListening();
    movementsSince = now();
    ends = [steps.end];
    if (finished.movements === null) steps.begin(finished);
    else steps.show(finished);
  }

  function doneWithMovements(): void {
    endListening();
    const calibration = steps.calibration();
    if (calibration === null || movementsSince === null) return;
    movementTimes = [...movementTimes, { startedAt: movementsSince, endedAt: now() }];
    finished = { ...calibration, movementTimes };
    movements = calibration.movements;
    showResult(ok(finished));
  }

  return {
    view,
    begin: () => {
      state = empty;
      stored = null;
      finished = null;
      movements = null;
      observer.recallLooks(null);
      getReady('lens');
    },
    repeat: (target) => {
      finished = null;
      getReady(target);
    },
    reuse: (earlier) => {
      state = createCalibration({ frameAspect, ...REUSE_TIMING });
      stored = earlier;
      finished = null;
      observer.recallLooks(knownEyes.recall(earlier.takenAt));
      getReady('lens');
    },
    check: () => {
      if (finished !== null) prepareCheck();
    },
    skipCheck: () => {
      endListening();
      if (finished !== null) showResult(ok(finished));
    },
    addMovements,
    makeMovement: steps.make,
    skipMovement: steps.skipOne,
    skipMovements: steps.skipAll,
    doneWithMovements,
    skip: () => {
      endListening();
      // Uncalibrated looks must not be read with what was learnt of an earlier or refused one.
      observer.recallLooks(null);
    },
    dispose: () => {
      endListening();
      observer.rememberLooks('off');
    },
  };
}
