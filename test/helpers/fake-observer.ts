import { NO_DATA_YET } from '../../core/domain/session.ts';
import type { CameraFacts } from '../../core/domain/session.ts';
import { err, ok } from '../../core/result.ts';
import { FACE_CHANNELS } from '../../core/tracks/channels.ts';
import type { FaceChannel, FaceSample } from '../../core/tracks/channels.ts';
import type { DeviceProblem, Observer, ObserverState } from '../../renderer/src/observe/types.ts';

const FAKE_CAMERA: CameraFacts = {
  label: 'Built-in camera',
  width: 640,
  height: 480,
  frameRate: 30,
};

export type FakeObserver = Observer & {
  readonly show: (sample: FaceSample) => void;
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
    onPose: () => () => undefined,
    quality: () => NO_DATA_YET,
    rememberLooks: () => undefined,
    learnLooks: () => Promise.resolve(null),
    recallLooks: () => undefined,
    show: (sample) => {
      for (const listener of faceListeners) listener(sample);
    },
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
    faceHeight: 0.4,
    light: 120,
    ...change,
  };
}
