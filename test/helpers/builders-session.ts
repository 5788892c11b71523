import type { CallInput } from '../../core/ipc/contract.ts';
import { NO_EYE_BASELINES } from '../../core/domain/calibration.ts';
import type { Calibration } from '../../core/domain/calibration.ts';
import { NO_DATA_YET } from '../../core/domain/session.ts';
import type { DataQuality } from '../../core/domain/session.ts';
import { encodeFaceBatch, encodePoseBatch } from '../../core/tracks/codec.ts';
import { emptyFaceSample } from '../../core/vision/face-features.ts';
import { emptyPoseSample } from '../../core/vision/pose-features.ts';
import { aQuestion } from './a-session-record.ts';

export const aNewSession = (
  change: Partial<CallInput<'sessions:create'>> = {},
): CallInput<'sessions:create'> => ({
  opportunityId: null,
  plan: {
    mode: 'practice',
    company: 'Blue Harbour',
    role: 'Analyst',
    questions: [aQuestion(), aQuestion({ id: 'q-2', text: 'Why this team?' })],
    preparationMs: 0,
    answerLimitMs: 60_000,
  },
  camera: { label: 'Camera', width: 640, height: 480, frameRate: 30 },
  source: 'live',
  ...change,
});

export const aDataQuality = (change: Partial<DataQuality> = {}): DataQuality => ({
  ...NO_DATA_YET,
  ...change,
});

const nothingMeasured = (t: number) => ({ t, faces: 0, light: Number.NaN, latency: 12 });

/** A face track without a face: every value but these few is "not measured". */
export const aFaceBatch = (times: readonly number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(encodeFaceBatch(times.map((t) => emptyFaceSample(nothingMeasured(t)))));

export const aPoseBatch = (times: readonly number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(encodePoseBatch(times.map((t) => emptyPoseSample({ t, latency: 12 }))));

/** Times from `startMs` on, `count` of them, at 25 a second. */
export const frameTimes = (startMs: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => startMs + index * 40);

const baseline = (median: number) => ({ median, mad: 0.5, samples: 80 });

export const aCalibration = (change: Partial<Calibration> = {}): Calibration => ({
  version: 1,
  takenAt: '2026-03-04T09:00:00.000Z',
  steps: [{ target: 'lens', accepted: 80, rejected: { moved: 3 } }],
  lensGazeYaw: baseline(1),
  lensGazePitch: baseline(-2),
  interviewerGazeYaw: baseline(0),
  interviewerGazePitch: baseline(-4),
  ...NO_EYE_BASELINES,
  people: [],
  headYaw: baseline(0),
  headPitch: baseline(0),
  headRoll: baseline(0),
  headPlace: { x: 0, y: 0, z: -60 },
  headDistance: baseline(60),
  eyeDistance: baseline(0.15),
  irisDiameter: baseline(0.03),
  faceHeight: baseline(0.4),
  noseY: baseline(0.5),
  neckRatio: null,
  shoulderWidth: null,
  shoulderRoll: null,
  holdOut: null,
  movements: null,
  movementTimes: [],
  ...change,
});
