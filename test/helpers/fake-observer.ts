import { NO_DATA_YET } from '../../core/domain/session.ts';
import type { CameraFacts } from '../../core/domain/session.ts';
import { err, ok } from '../../core/result.ts';
import type { LightSample } from '../../core/preflight/light-sample.ts';
import { FACE_CHANNELS } from '../../core/tracks/channels.ts';
import type { FaceChannel, FaceSample, PoseSample } from '../../core/tracks/channels.ts';
import type { DeviceProblem, Observer, ObserverState } from '../../renderer/src/observe/types.ts';

const FAKE_CAMERA: CameraFacts = {
  label: 'Built-in camera',
  width: 640,
  height: 480,
  frameRate: 30,
};

export type FakeObserver = Observer & {
  readonly show: (sample: FaceSample) => void;
  readonly showPose: (sample: PoseSample) => void;
  readonly shine: (light: LightSample) => void;
  readonly isLightWatched: () => boolean;
  readonly become: (state: Partial<ObserverState>) => void;
  readonly isOpen: () => boolean;
};

const OFF: ObserverState = {
  camera: { kind: 'off' },
  picture: null,
  face: { kind: 'idle' },
  pose: { kind: 'idle' },
};

export const CAMERA_ON = {
  camera: { kind: 'on', facts: FAKE_CAMERA, cameraId: 'built-in' },
  face: { kind: 'running' },
  pose: { kind: 'running' },
} as const satisfies Partial<ObserverState>;

/** A camera whose pictures and troubles a test decides. */
export function createFakeObserver({
  problem = null,
}: { readonly problem?: DeviceProblem | null } = {}): FakeObserver {
  let state = OFF;
  const stateListeners = new Set<(state: ObserverState) => void>();
  const poseListeners = new Set<(sample: PoseSample) => void>();
  const lightListeners = new Set<(light: LightSample) => void>();
  const faceListeners = new Set<(sample: FaceSample) => void>();
  const become = (change: Partial<ObserverState>): void => {
    state = { ...state, ...change };
    for (const listener of stateListeners) listener(state);
  };
  return {
    cameras: async () => [{ id: 'built-in', label: FAKE_CAMERA.label }],
    start: async () => {
      if (problem !== null) return err(problem);
      become(CAMERA_ON);
      return ok(FAKE_CAMERA);
    },
    stop: async () => become(OFF),
    openFeed: () => null,
    attachPreview: () => () => undefined,
    state: () => state,
    onState: (listener) => {
      stateListeners.add(listener);
      return () => void stateListeners.delete(listener);
    },
    onFace: (listener) => {
      faceListeners.add(listener);
      return () => void faceListeners.delete(listener);
    },
    onPose: (listener) => {
      poseListeners.add(listener);
      return () => void poseListeners.delete(listener);
    },
    onLight: (listener) => {
      lightListeners.add(listener);
      return () => void lightListeners.delete(listener);
    },
    quality: () => NO_DATA_YET,
    rememberLooks: () => undefined,
    learnLooks: () => Promise.resolve(null),
    recallLooks: () => undefined,
    show: (sample) => {
      for (const listener of faceListeners) listener(sample);
    },
    showPose: (sample) => {
      for (const listener of poseListeners) listener(sample);
    },
    shine: (light) => {
      for (const listener of lightListeners) listener(light);
    },
    isLightWatched: () => lightListeners.size > 0,
    become,
    isOpen: () => state.camera.kind === 'on',
  };
}

/** One upright person in the middle of a well-lit picture, looking into the lens. */
export function aFace(change: Partial<FaceSample> & { readonly t: number }): FaceSample {
  const nothing = Object.fromEntries(FACE_CHANNELS.map((channel) => [channel, Number.NaN]));
  return {
    ...(nothing as Record<FaceChannel, number>),
    faces: 1,
    headYaw: 0,
    headPitch: 0,
    headRoll: 0,
    headX: 0,
    headY: 0,
    headZ: -60,
    gazeYaw: 1,
    gazePitch: -2,
    lensYaw: 0,
    lensPitch: 0,
    blinkLeft: 0.1,
    blinkRight: 0.1,
    eyeX: 0.5,
    eyeY: 0.4,
    noseX: 0.5,
    noseY: 0.5,
    eyeDistance: 0.14,
    irisDiameter: 0.03,
    faceLeft: 0.4,
    faceTop: 0.2,
    faceWidth: 0.2,
    faceHeight: 0.4,
    light: 120,
    ...change,
  };
}

/** An evenly lit person before an ordinary wall at which nothing moves. */
export const aLight = (change: Partial<LightSample> & { readonly t: number }): LightSample => ({
  eyeWhites: 140,
  faceLeft: 120,
  faceRight: 110,
  glare: 0,
  movement: 0,
  ...change,
});
