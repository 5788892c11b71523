import { NO_DATA_YET } from '../../../core/domain/session.ts';
import type { DataQuality } from '../../../core/domain/session.ts';
import { ok } from '../../../core/result.ts';
import type { FaceSample, PoseSample } from '../../../core/tracks/channels.ts';
import type { Ms } from '../../../core/units.ts';
import { createLightRequest } from '../vision/light-request.ts';
import { createLookTeacher } from '../vision/learnt-looks.ts';
import type { LookTeacher } from '../vision/learnt-looks.ts';
import type { FrameTiming } from '../vision/messages.ts';
import { createPosePacer } from '../vision/pose-pacer.ts';
import { createSupervisor } from '../vision/supervisor.ts';
import type { FrameFeed, Supervisor, VisionWorker } from '../vision/supervisor.ts';
import type { CameraSource, OpenCamera } from './camera.ts';
import { createDeviceSession } from './device-session.ts';
import type { DeviceState } from './device-session.ts';
import type { Clock } from './clock.ts';
import { createListeners } from './listeners.ts';
import { createPictureWatch } from './picture-watch.ts';
import { createPreviews } from './previews.ts';
import type { FeedPurpose, Observer, ObserverState } from './types.ts';

export type ObserverDependencies = {
  readonly camera: CameraSource;
  readonly openFeed: (track: MediaStreamTrack, purpose: FeedPurpose) => FrameFeed;
  readonly createFaceWorker: () => VisionWorker<FaceSample>;
  readonly createPoseWorker: () => VisionWorker<PoseSample>;
  readonly clock: Clock;
  readonly windowTimeOrigin: number;
  /** Where the models and their runtime are served, e.g. `app://greenroom`. */
  readonly origin: string;
  /** For the local log; nothing the user has to read. */
  readonly report: (where: 'face' | 'pose', message: string) => void;
  /** For measurements of the app itself. */
  readonly onTiming?: (worker: 'face' | 'pose', timing: FrameTiming) => void;
};

export function createObserver(dependencies: ObserverDependencies): Observer {
  const faces = createListeners<FaceSample>();
  const poses = createListeners<PoseSample>();
  const states = createListeners<ObserverState>();
  const previews = createPreviews();
  const changed = (): void => states.tell(state());
  const common = {
    clock: dependencies.clock,
    runtimeUrl: `${dependencies.origin}/vision-runtime`,
    windowTimeOrigin: dependencies.windowTimeOrigin,
    onState: changed,
  };
  const looks: LookTeacher = createLookTeacher((order) => face.send(order), dependencies.clock);
  const light = createLightRequest((order) => face.send(order));
  const face: Supervisor = createSupervisor<FaceSample>({
    ...common,
    createWorker: dependencies.createFaceWorker,
    modelUrl: `${dependencies.origin}/models/face_landmarker.task`,
    eyeModelUrl: `${dependencies.origin}/models/eye_gaze.onnx`,
    onLooksLearnt: looks.hear,
    ordersForNewWorker: () => [...looks.ordersForNewWorker(), ...light.ordersForNewWorker()],
    onLight: light.hear,
    analysisIntervalMs: () => 0,
    onSample: (sample, timing) => {
      picture.see(sample);
      faces.tell(sample);
      dependencies.onTiming?.('face', timing);
    },
    framesElsewhereAt: () => pose.framesSeenAt(),
    report: (message) => dependencies.report('face', message),
  });
  const pose: Supervisor = createSupervisor<PoseSample>({
    ...common,
    createWorker: dependencies.createPoseWorker,
    modelUrl: `${dependencies.origin}/models/pose_landmarker_full.task`,
    eyeModelUrl: null,
    onLooksLearnt: () => undefined,
    ordersForNewWorker: () => [],
    onLight: () => undefined,
    analysisIntervalMs: () => pacer.intervalMs(),
    onSample: (sample, timing) => {
      poses.tell(sample);
      dependencies.onTiming?.('pose', timing);
    },
    framesElsewhereAt: () => face.framesSeenAt(),
    report: (message) => dependencies.report('pose', message),
  });
  const pacer = createPosePacer({
    clock: dependencies.clock,
    faceCounts: face.counts,
    poseCounts: pose.counts,
    onChange: (analysisIntervalMs) => pose.send({ kind: 'change-pace', analysisIntervalMs }),
  });
  const camera = createDeviceSession(dependencies.camera, dependencies.clock, () => {
    const open = camera.current();
    previews.show(open?.stream ?? null);
    const openFeed = open === null ? null : () => dependencies.openFeed(open.track, 'analysis');
    face.feed(openFeed);
    pose.feed(openFeed);
    picture.watch(open?.track ?? null);
    changed();
  });
  const picture = createPictureWatch({
    clock: dependencies.clock,
    framesSeenAt: () => latest(face.framesSeenAt(), pose.framesSeenAt()),
    isAnalysing: () => face.state().kind === 'running' || pose.state().kind === 'running',
    isSeeingFaces: () => face.state().kind === 'running',
    onChange: changed,
  });

  function state(): ObserverState {
    return {
      camera: toCameraState(camera.state()),
      picture: picture.problem(),
      face: face.state(),
      pose: pose.state(),
    };
  }

  function quality(): DataQuality {
    const seen = face.counts();
    const sat = pose.counts();
    return {
      ...NO_DATA_YET,
      faceFrames: seen.frames,
      faceDropped: seen.dropped,
      poseFrames: sat.frames,
      poseDropped: sat.dropped,
      workerRestarts: seen.restarts + sat.restarts,
      cameraLosses: camera.losses(),
    };
  }

  return {
    cameras: dependencies.camera.list,
    start: async (cameraId, isRecorded) => {
      camera.resetLosses();
      dependencies.camera.expectRecording(isRecorded === true);
      looks.use(null);
      // Loading the models takes longer than opening a camera: both at once.
      face.start();
      pose.start();
      pacer.start();
      const answer = await camera.start(cameraId);
      return answer.ok ? ok(answer.value.facts) : answer;
    },
    stop: () => {
      pacer.stop();
      face.stop();
      pose.stop();
      camera.stop();
      return Promise.resolve();
    },
    openFeed: () => {
      const open = camera.current();
      return open === null ? null : dependencies.openFeed(open.track, 'recording');
    },
    attachPreview: previews.attach,
    state,
    onState: states.add,
    onFace: faces.add,
    onPose: poses.add,
    onLight: light.listen,
    quality,
    rememberLooks: looks.remember,
    learnLooks: looks.learn,
    recallLooks: looks.use,
  };
}

function toCameraState(state: DeviceState<OpenCamera>): ObserverState['camera'] {
  if (state.kind !== 'on') return state;
  const { facts, deviceId, notice } = state.device;
  return { kind: 'on', facts, cameraId: deviceId, ...(notice === null ? {} : { notice }) };
}

const latest = (one: Ms | null, other: Ms | null): Ms | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
