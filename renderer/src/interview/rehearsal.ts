import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Calibration } from '../../../core/domain/calibration.ts';
import type { InterviewPlan } from '../../../core/domain/plan.ts';
import type { CameraFacts } from '../../../core/domain/session.ts';
import type { CallError, StudioBridge } from '../../../core/ipc/contract.ts';
import type { Ms } from '../../../core/units.ts';
import { isWorthOffering, reuseUnchecked } from '../../../core/vision/calibration-reuse.ts';
import { attemptWrite } from '../bridge/attempt-write.ts';
import type { RecordedSession, Recorder } from '../capture/types.ts';
import type { Clock } from '../observe/clock.ts';
import type { createTrackWriter } from '../observe/track-writer.ts';
import type { Observer, TrackWriter } from '../observe/types.ts';
import { createClosing } from './closing.ts';
import { createInterviewController } from './controller.ts';
import type { InterviewController } from './controller.ts';
import { createEnding } from './ending.ts';
import type { Ending, EndingProblem } from './ending.ts';
import { followInterview } from './follow-interview.ts';
import { createKnownEyes } from './known-eyes.ts';
import type { KnownEyes } from './known-eyes.ts';
import { createSessionWriter } from './session-writer.ts';
import type { SessionWriter } from './session-writer.ts';
import type { StageScreen } from './stage-screen.ts';
import type { WindowWatch } from './watch-window.ts';
import { createStorageWatch } from './storage-watch.ts';
import type { StorageProblem } from './storage-watch.ts';

/** A stored session that is being written, with the clock reading at its time 0. */
export type OpenSession = {
  readonly id: string;
  readonly epochMs: Ms;
  readonly camera: CameraFacts | null;
  readonly writer: SessionWriter;
};

/** What is to be kept of the session besides its figures. */
export type RecordingWish = Pick<RecordedSession, 'choice' | 'microphoneId'>;

const NOT_RECORDED: RecordingWish = { choice: 'nothing', microphoneId: null };

type Planned = { readonly plan: InterviewPlan; readonly opportunityId: string | null };

/** How far the user has come from the setup to the review. */
export type RehearsalState = {
  readonly storageProblem: StorageProblem | null;
} & (
  | { readonly step: 'none' }
  | ({ readonly step: 'camera' } & Planned)
  | ({ readonly step: 'calibration'; readonly session: OpenSession } & Planned)
  | ({
      readonly step: 'stage';
      readonly session: OpenSession;
      readonly calibration: Calibration | null;
      readonly controller: InterviewController;
    } & Planned)
  /** Lasts until everything is stored or the user does without; null = nothing is wrong so far. */
  | { readonly step: 'ending'; readonly sessionId: string; readonly problem: EndingProblem | null }
  /** `refused`: the main process did not take the end of the session. */
  | { readonly step: 'ended'; readonly sessionId: string; readonly refused: CallError | null }
);

/** Where the window is, against where it was when the places of the interviewers were taken. */
export type WindowPlace = {
  readonly isAway: boolean;
  /** How often they were taken anew while calibrating: what was looked at before is elsewhere now. */
  readonly retaken: number;
};

export type Rehearsal = {
  /** Looks the eye network has learnt for the newest calibration of this run of the app. */
  readonly knownEyes: KnownEyes;
  readonly store: StoreApi<RehearsalState>;
  readonly windowPlace: StoreApi<WindowPlace>;
  /** Does nothing while the interview before is not stored yet: that comes first. */
  readonly prepare: (plan: InterviewPlan, opportunityId: string | null) => void;
  /** Stores the session, then goes to the calibration; a warm-up and whoever has no camera straight to the stage. */
  readonly begin: (camera: CameraFacts | null, wish?: RecordingWish) => Promise<CallError | null>;
  /** Null = calibration skipped. */
  readonly enterStage: (calibration: Calibration | null) => Promise<void>;
  /** Stores again what could not be stored at the end. */
  readonly tryAgain: () => Promise<void>;
  /** Closes the session without what could not be stored. */
  readonly closeWithout: () => Promise<void>;
  /**
   * Ends whatever is going on: camera off, session closed with what it holds. What cannot be stored
   * stays in the ending step, to be come back to.
   */
  readonly leave: () => Promise<void>;
};

const isOnStage = (step: RehearsalState['step']): boolean =>
  step === 'calibration' || step === 'stage';

export function createRehearsal({
  bridge,
  observer,
  recorder,
  clock,
  screen,
  createTracks,
}: {
  readonly bridge: StudioBridge;
  readonly observer: Observer;
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly screen: StageScreen;
  readonly createTracks: typeof createTrackWriter;
}): Rehearsal {
  const store = createStore<RehearsalState>(() => ({ step: 'none', storageProblem: null }));
  const windowPlace = createStore<WindowPlace>(() => ({ isAway: false, retaken: 0 }));
  let windowWatch: WindowWatch | null = null;
  store.subscribe(({ step }, before) => {
    if (!isOnStage(before.step) || isOnStage(step)) return;
    windowWatch?.end();
    windowWatch = null;
    windowPlace.setState({ isAway: false, retaken: 0 });
    screen.leave();
  });
  const knownEyes = createKnownEyes();
  let tracks: TrackWriter | null = null;
  let ending: Ending | null = null;
  /** What a session is being created for: asked twice, it would be there twice. */
  let beginning: InterviewPlan | null = null;
  // Before the stage hears of it and pauses: the computer's sleep is why the recording ends.
  bridge.on('power:suspend', recorder.suspend);

  async function begin(
    camera: CameraFacts | null,
    wish: RecordingWish = NOT_RECORDED,
  ): Promise<CallError | null> {
    const state = store.getState();
    if (state.step !== 'camera' || state.plan === beginning) return null;
    const { plan } = state;
    beginning = plan;
    try {
      return await createAndEnter(state, camera, wish);
    } finally {
      if (beginning === plan) beginning = null;
    }
  }

  async function createAndEnter(
    { plan: asked, opportunityId }: Planned,
    camera: CameraFacts | null,
    wish: RecordingWish,
  ): Promise<CallError | null> {
    if (camera === null) void observer.stop();
    if (wish.choice === 'nothing') recorder.closeMicrophone();
    const isWarmUp = asked.format === 'warm-up';
    const known = isWarmUp && camera !== null ? await lastCalibration(camera) : null;
    await screen.enter();
    const plan = await screen.placed(asked);
    const created = await bridge['sessions:create']({ opportunityId, plan, camera });
    if (!created.ok) {
      screen.leave();
      return created.error;
    }
    const now = store.getState();
    // The screen was left meanwhile, perhaps for another interview.
    if (now.step !== 'camera' || now.plan !== asked) {
      screen.leave();
      await forget(created.value.id);
      return null;
    }
    const epochMs = clock.now();
    const { id } = created.value;
    const watch = createStorageWatch((storageProblem) => store.setState({ storageProblem }));
    const onStorage = watch('writer');
    const writer = createSessionWriter({ bridge, sessionId: id, clock, onStorage });
    const session = { id, epochMs, camera, writer };
    if (camera !== null) {
      const options = { bridge, sessionId: id, epochMs, observer, clock };
      tracks = createTracks({ ...options, onStorage: watch('tracks') });
      if (!isWarmUp)
        session.writer.beginPhase({
          kind: 'calibration',
          questionIndex: null,
          take: 1,
          startMs: 0,
          endMs: null,
        });
    }
    recorder.begin({ sessionId: id, epochMs, ...wish });
    store.setState(
      { step: 'calibration', storageProblem: null, plan, opportunityId, session },
      true,
    );
    windowWatch = screen.watch(plan, (isAway) => void windowMoved(isAway));
    if (camera === null || isWarmUp) await enterStage(known);
    return null;
  }

  /** For a warm-up, which asks for nothing: the newest one, where it is young enough to fit still. */
  async function lastCalibration({
    label,
    width,
    height,
  }: CameraFacts): Promise<Calibration | null> {
    const last = await bridge['calibrations:last']({ label, width, height });
    const stored = last.ok ? last.value : null;
    const isOfUse = stored !== null && isWorthOffering(stored, 1, new Date().toISOString());
    const eyes = isOfUse ? knownEyes.recall(stored.takenAt) : null;
    observer.recallLooks(eyes);
    return isOfUse ? reuseUnchecked(stored, eyes !== null) : null;
  }

  /** Before the interview their places are taken anew; while it is held they are what was calibrated. */
  async function windowMoved(isAway: boolean): Promise<void> {
    const state = store.getState();
    if (state.step === 'stage') {
      const { epochMs, writer } = state.session;
      writer.moveWindow({ atMs: clock.now() - epochMs, isAway });
      windowPlace.setState({ isAway });
    }
    if (state.step !== 'calibration' || !isAway) return;
    const plan = await screen.placed(state.plan);
    await windowWatch?.takeAnew();
    const now = store.getState();
    if (now.step !== 'calibration' || now.session !== state.session) return;
    now.session.writer.placeTiles(plan.tiles);
    store.setState({ ...now, plan }, true);
    windowPlace.setState(({ retaken }) => ({ isAway: false, retaken: retaken + 1 }));
  }

  async function enterStage(calibration: Calibration | null): Promise<void> {
    const state = store.getState();
    if (state.step !== 'calibration') return;
    const { session, plan } = state;
    // The interview starts without waiting for this: writes are in order, and failures are shown.
    if (calibration !== null) session.writer.saveCalibration(calibration);
    const controller = createInterviewController({
      plan,
      clock,
      epochMs: session.epochMs,
      writer: session.writer,
      onFinish: (endMs) => void close(session, endMs),
    });
    store.setState({ ...state, step: 'stage', calibration, controller }, true);
    followInterview(controller, recorder);
    controller.send({ type: 'start' });
  }

  async function close({ id, writer }: OpenSession, endMs: Ms): Promise<void> {
    const closing = createClosing({ tracks, writer, endMs, recorded: recorder.end() });
    tracks = null;
    store.setState({ step: 'ending', sessionId: id, problem: null, storageProblem: null }, true);
    await observer.stop();
    ending = createEnding({
      closing,
      clock,
      onProblem: (problem) =>
        store.setState({ step: 'ending', sessionId: id, problem, storageProblem: null }, true),
      onEnd: (refused) => {
        ending = null;
        store.setState({ step: 'ended', sessionId: id, refused, storageProblem: null }, true);
      },
    });
    await ending.tryAgain();
  }

  /**
   * A session in which nothing was asked would only be in the way. One that cannot be deleted (a
   * full disk) holds nobody up: it is left running, and the next start finds it as interrupted and
   * offers to delete it.
   */
  async function forget(sessionId: string): Promise<void> {
    const outcome = await attemptWrite(() => bridge['sessions:delete']({ sessionId }));
    if (outcome.kind === 'stored') return;
    const message = `A session left before its first question was not deleted: ${outcome.error.type}`;
    await bridge['app:report-problem']({ where: 'interview', message }).catch(() => undefined);
  }

  async function abandon({ id, writer }: OpenSession): Promise<void> {
    tracks?.discard();
    tracks = null;
    writer.discard();
    await Promise.all([recorder.end(), observer.stop()]);
    await forget(id);
  }

  return {
    knownEyes,
    store,
    windowPlace,
    prepare: (plan, opportunityId) => {
      if (store.getState().step === 'ending') return;
      store.setState({ step: 'camera', storageProblem: null, plan, opportunityId }, true);
    },
    begin,
    enterStage,
    tryAgain: async () => ending?.tryAgain(),
    closeWithout: async () => ending?.closeWithout(),
    leave: async () => {
      const state = store.getState();
      switch (state.step) {
        case 'stage':
          // Ends an open answer, then closes; from then on it is as in the ending step.
          return state.controller.send({ type: 'quit' });
        case 'ending':
          return undefined;
        case 'calibration':
        case 'camera':
        case 'none':
        case 'ended':
          store.setState({ step: 'none', storageProblem: null }, true);
      }
      if (state.step === 'calibration') await abandon(state.session);
      if (state.step === 'camera') {
        recorder.closeMicrophone();
        await observer.stop();
      }
    },
  };
}
