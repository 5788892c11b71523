import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import type { Result } from '../../../../core/result.ts';
import type { PoseSample } from '../../../../core/tracks/channels.ts';
import type { Centimetres, IsoDateTime, Ms } from '../../../../core/units.ts';
import { finishCalibration } from '../../../../core/vision/calibration-finish.ts';
import type { CalibrationFailure } from '../../../../core/vision/calibration-finish.ts';
import { acceptedLooks, withLearntEyes } from '../../../../core/vision/calibration-eyes.ts';
import {
  addCalibrationSample,
  calibrationProgress,
  createCalibration,
  startCalibrationStep,
} from '../../../../core/vision/calibration.ts';
import type {
  CalibrationProgress,
  CalibrationTarget,
} from '../../../../core/vision/calibration.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Observer } from '../../observe/types.ts';

/** Time to read what comes next and to look there (our proposal). */
const GET_READY_MS: Ms = 3_000;
/** How often the screen learns how far a step has come. */
const PROGRESS_INTERVAL_MS: Ms = 200;

export type CalibrationStage =
  | { readonly kind: 'introduction' }
  | { readonly kind: 'get-ready'; readonly target: CalibrationTarget }
  | { readonly kind: 'gathering'; readonly target: CalibrationTarget }
  | { readonly kind: 'result'; readonly outcome: Result<Calibration, CalibrationFailure> };

export type CalibrationView = {
  readonly stage: CalibrationStage;
  readonly progress: Readonly<Record<CalibrationTarget, CalibrationProgress>>;
};

export type CalibrationController = {
  readonly view: StoreApi<CalibrationView>;
  /** Both steps from the start. */
  readonly begin: () => void;
  /** One step again; the other is kept. */
  readonly repeat: (target: CalibrationTarget) => void;
  readonly dispose: () => void;
};

/** Leads through both steps and gathers their samples. */
export function createCalibrationController({
  observer,
  clock,
  facts,
  belowLensCm,
  now,
}: {
  readonly observer: Pick<Observer, 'onFace' | 'onPose' | 'rememberLooks' | 'learnLooks'>;
  readonly clock: Clock;
  readonly facts: Pick<CameraFacts, 'width' | 'height'>;
  /** How far the interviewer's eyes are below the lens, by the setting. */
  readonly belowLensCm: Centimetres;
  readonly now: () => IsoDateTime;
}): CalibrationController {
  const empty = createCalibration({ frameAspect: facts.width / facts.height });
  let state = empty;
  let ends: readonly (() => void)[] = [];
  /** Raised by whatever replaces what is going on. */
  let turn = 0;

  const progress = (): CalibrationView['progress'] => ({
    lens: calibrationProgress(state, 'lens', clock.now()),
    interviewer: calibrationProgress(state, 'interviewer', clock.now()),
  });
  const view = createStore<CalibrationView>(() => ({
    stage: { kind: 'introduction' },
    progress: progress(),
  }));

  function show(stage: CalibrationStage): void {
    view.setState({ stage, progress: progress() });
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
        const { kind } = progress()[target];
        if (kind === 'full' || kind === 'timed-out') endStep(target);
        else view.setState({ progress: progress() });
      }),
    ];
    show({ kind: 'gathering', target });
  }

  function endStep(target: CalibrationTarget): void {
    const isInterviewerNext =
      target === 'lens' && state.interviewer.startMs === null && progress().lens.kind === 'full';
    if (isInterviewerNext) {
      getReady('interviewer');
      return;
    }
    endListening();
    void finish();
  }

  /** Without an answer about the eyes the calibration rests on the landmarks alone. */
  async function finish(): Promise<void> {
    const mine = turn;
    const learnt = await observer.learnLooks(acceptedLooks(state));
    if (mine !== turn) return;
    state = withLearntEyes(state, learnt?.eyes ?? []);
    const outcome = finishCalibration(state, now(), { kind: 'tile', belowLensCm });
    show({ kind: 'result', outcome });
  }

  return {
    view,
    begin: () => {
      state = empty;
      getReady('lens');
    },
    repeat: getReady,
    dispose: () => {
      endListening();
      observer.rememberLooks('off');
    },
  };
}
