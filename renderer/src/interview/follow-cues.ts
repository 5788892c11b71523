import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';
import { viewToCueStage } from '../../../core/cues/cue-stage.ts';
import type { LiveWindow } from '../../../core/cues/live-signals.ts';
import { NO_CUES_YET, reduceCues } from '../../../core/cues/reduce-cues.ts';
import type { ShownCue } from '../../../core/cues/reduce-cues.ts';
import type { CueKind } from '../../../core/domain/cue.ts';
import type { Ms } from '../../../core/units.ts';
import type { Clock } from '../observe/clock.ts';
import type { Observer } from '../observe/types.ts';
import type { InterviewController } from './controller.ts';
import type { SessionWriter } from './session-writer.ts';

/** Twice a second: a look takes a few milliseconds, and what is off has been so for seconds. */
const CUE_LOOK_MS: Ms = 500;

type FollowedCues = {
  /** What stands beside the interviewer now; null = nothing. */
  readonly shown: StoreApi<ShownCue | null>;
  readonly dispose: () => void;
};

/**
 * Watches a practice for what has been off, shows it and has it stored. The last seconds are only
 * looked at while somebody speaks; samples are on the window's clock, what is stored on session time.
 */
export function followCues({
  controller,
  observer,
  clock,
  window,
  epochMs,
  writer,
  switchedOff,
}: {
  readonly controller: Pick<InterviewController, 'view'>;
  readonly observer: Pick<Observer, 'onFace' | 'onPose' | 'state'>;
  readonly clock: Clock;
  readonly window: LiveWindow;
  /** The clock's reading at session time 0. */
  readonly epochMs: Ms;
  readonly writer: Pick<SessionWriter, 'beginCue' | 'endCue'>;
  readonly switchedOff: readonly CueKind[];
}): FollowedCues {
  const shown = createStore<ShownCue | null>(() => null);
  let state = NO_CUES_YET;

  function look(): void {
    const view = controller.view.getState();
    const stage = viewToCueStage(view);
    const nowMs = clock.now();
    const next = reduceCues(state, {
      nowMs,
      mode: view.kind === 'open' ? view.mode : 'interview',
      switchedOff,
      stage,
      // A covered lens or a camera that is gone says nothing of who sits before it.
      live: stage === null || !isSeeing(observer) ? null : window.read(nowMs),
    });
    state = next.state;
    for (const effect of next.effects) {
      const { startMs, ...cue } = effect.cue;
      if (effect.type === 'show') writer.beginCue({ ...cue, startMs: startMs - epochMs });
      else writer.endCue(effect.endMs - epochMs);
    }
    if (shown.getState() !== state.shown) shown.setState(state.shown, true);
  }

  const ends = [
    observer.onFace(window.seeFace),
    observer.onPose(window.seePose),
    clock.every(CUE_LOOK_MS, look),
    // A cue goes with its moment, not half a second later.
    controller.view.subscribe(() => {
      if (state.shown !== null && viewToCueStage(controller.view.getState()) === null) look();
    }),
  ];
  return {
    shown,
    dispose: () => {
      for (const end of ends) end();
    },
  };
}

function isSeeing({ state }: Pick<Observer, 'state'>): boolean {
  const { camera, picture } = state();
  return camera.kind === 'on' && picture === null;
}
