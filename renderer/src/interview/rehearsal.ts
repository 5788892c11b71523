import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Calibration } from '../../../core/domain/calibration.ts';
import type { InterviewPlan } from '../../../core/domain/plan.ts';
import { NO_DATA_YET } from '../../../core/domain/session.ts';
import type { CameraFacts } from '../../../core/domain/session.ts';
import type { CallError, StudioBridge } from '../../../core/ipc/contract.ts';
import type { Ms } from '../../../core/units.ts';
import type { Clock } from '../observe/clock.ts';
import type { createTrackWriter } from '../observe/track-writer.ts';
import type { Observer, TrackWriter } from '../observe/types.ts';
import { createInterviewController } from './controller.ts';
import type { InterviewController } from './controller.ts';
import { createSessionWriter } from './session-writer.ts';
import type { SessionWriter } from './session-writer.ts';

/** A stored session that is being written, with the clock reading at its time 0. */
export type OpenSession = {
  readonly id: string;
  readonly epochMs: Ms;
  readonly camera: CameraFacts | null;
  readonly writer: SessionWriter;
};

type Planned = { readonly plan: InterviewPlan; readonly opportunityId: string | null };

/** How far the user has come from the setup to the review. */
export type RehearsalState = {
  readonly storageProblem: CallError | null;
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
  | { readonly step: 'ending' }
  | { readonly step: 'ended'; readonly sessionId: string }
);

export type Rehearsal = {
  readonly store: StoreApi<RehearsalState>;
  readonly prepare: (plan: InterviewPlan, opportunityId: string | null) => void;
  /** Stores the session, then goes to the calibration, or without a camera straight to the stage. */
  readonly begin: (camera: CameraFacts | null) => Promise<CallError | null>;
  /** Null = calibration skipped. */
  readonly enterStage: (calibration: Calibration | null) => Promise<void>;
  /** Ends whatever is going on: camera off, session closed with what it holds. */
  readonly leave: () => Promise<void>;
};

export function createRehearsal({
  bridge,
  observer,
  clock,
  createTracks,
}: {
  readonly bridge: StudioBridge;
  readonly observer: Observer;
  readonly clock: Clock;
  readonly createTracks: typeof createTrackWriter;
}): Rehearsal {
  const store = createStore<RehearsalState>(() => ({ step: 'none', storageProblem: null }));
  let tracks: TrackWriter | null = null;
  const onProblem = (storageProblem: CallError): void => store.setState({ storageProblem });

  async function begin(camera: CameraFacts | null): Promise<CallError | null> {
    const state = store.getState();
    if (state.step !== 'camera') return null;
    const { plan, opportunityId } = state;
    if (camera === null) void observer.stop();
    const created = await bridge['sessions:create']({ opportunityId, plan, camera });
    if (!created.ok) return created.error;
    const epochMs = clock.now();
    const { id } = created.value;
    const session = { id, epochMs, camera, writer: createSessionWriter(bridge, id, onProblem) };
    if (camera !== null) {
      tracks = createTracks({ bridge, sessionId: id, epochMs, observer, clock, onProblem });
      session.writer.beginPhase({
        kind: 'calibration',
        questionIndex: null,
        take: 1,
        startMs: 0,
        endMs: null,
      });
    }
    store.setState(
      { step: 'calibration', storageProblem: null, plan, opportunityId, session },
      true,
    );
    if (camera === null) await enterStage(null);
    return null;
  }

  async function enterStage(calibration: Calibration | null): Promise<void> {
    const state = store.getState();
    if (state.step !== 'calibration') return;
    const { session, plan } = state;
    // The interview starts without waiting for this: writes are in order, and failures are shown.
    if (calibration !== null) void session.writer.saveCalibration(calibration);
    const controller = createInterviewController({
      plan,
      clock,
      epochMs: session.epochMs,
      writer: session.writer,
      onFinish: (endMs) => void close(session, endMs),
    });
    store.setState({ ...state, step: 'stage', calibration, controller }, true);
    controller.send({ type: 'start' });
  }

  async function close(session: OpenSession, endMs: Ms): Promise<void> {
    store.setState({ step: 'ending', storageProblem: store.getState().storageProblem }, true);
    const closing = tracks;
    tracks = null;
    const dataQuality = closing?.quality() ?? NO_DATA_YET;
    await Promise.all([observer.stop(), closing?.finish()]);
    const error = await session.writer.finish(endMs, dataQuality);
    if (store.getState().step === 'ending') {
      store.setState({ step: 'ended', sessionId: session.id, storageProblem: error }, true);
    }
  }

  return {
    store,
    prepare: (plan, opportunityId) =>
      store.setState({ step: 'camera', storageProblem: null, plan, opportunityId }, true),
    begin,
    enterStage,
    leave: async () => {
      const state = store.getState();
      switch (state.step) {
        case 'stage':
          // Ends an open answer, then finishes.
          state.controller.send({ type: 'quit' });
          break;
        case 'calibration':
          await close(state.session, clock.now() - state.session.epochMs);
          // Nothing was asked yet: an entry in the list of sessions would only be in the way.
          await bridge['sessions:delete']({ sessionId: state.session.id });
          break;
        case 'camera':
          await observer.stop();
          break;
        case 'none':
        case 'ending':
        case 'ended':
          break;
      }
      store.setState({ step: 'none', storageProblem: null }, true);
    },
  };
}
