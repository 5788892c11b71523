import { PERSON_TARGETS } from '../domain/calibration.ts';
import type { CalibrationStep, SampleRejection } from '../domain/calibration.ts';
import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import type { FaceSample, PoseSample } from '../tracks/channels.ts';
import type { Ms, Ratio } from '../units.ts';
import { HEAD_SPEED_BASE_MS, sampleRejection } from './measurable.ts';

export type CalibrationTarget = CalibrationStep['target'];

/** Looks that have a name of their own, as in recordings; the others are numbered. */
export type MarkedTarget = Extract<CalibrationTarget, 'lens' | 'interviewer'>;

/** What is looked at one after the other where so many people interview. */
export const calibrationTargets = (people: number): readonly CalibrationTarget[] => [
  'lens',
  'interviewer',
  ...PERSON_TARGETS.slice(0, people - 1),
];

const isPerson = (target: CalibrationTarget): boolean =>
  PERSON_TARGETS.some((person) => person === target);

/**
 * How long a calibration is for whoever thinks about making one: two looks of 4 s with 3 s before
 * each, then the check, 8 s with 4 s before it. A panel has a look more for each person.
 */
export const CALIBRATION_TAKES = 'about half a minute';

export type CalibrationConfig = {
  /** Width / height of the camera frame. */
  readonly frameAspect: number;
  /** Accepted time a step needs (`measurement.md` 7.2). */
  readonly stepMs: Ms;
  /**
   * The same for each further person of a panel: the seat is known by then, and only the direction
   * is wanted. As long as a look that is marked in a recording (our proposal).
   */
  readonly personStepMs: Ms;
  /** And accepted samples, so that a slow machine looks longer instead of learning too little. */
  readonly leastSamples: number;
  /** The eyes are still on their way for this long after a step begins (`measurement.md` 7.2). */
  readonly settlingMs: Ms;
  /** A step ends here with whatever it has (our proposal). */
  readonly timeoutMs: Ms;
};

const CALIBRATION_TIMING = {
  stepMs: 4_000,
  personStepMs: 2_000,
  /** Half more than a step must give, as some turn out to be outliers (our proposal). */
  leastSamples: 30,
  settlingMs: 500,
  timeoutMs: 12_000,
} as const;

/** What one step has gathered so far. */
export type CalibrationStepState = {
  /** Null until the step has begun. */
  readonly startMs: Ms | null;
  readonly acceptedMs: Ms;
  readonly accepted: readonly FaceSample[];
  /** Poses seen beside accepted samples, each once. */
  readonly poses: readonly PoseSample[];
  readonly rejected: Readonly<Partial<Record<SampleRejection, number>>>;
  /** The newest samples, for the speed of the head. */
  readonly recent: readonly FaceSample[];
  readonly verdict: CalibrationVerdict | null;
};

export type CalibrationState = Readonly<Record<CalibrationTarget, CalibrationStepState>> & {
  readonly config: CalibrationConfig;
};

export type CalibrationVerdict = 'accepted' | SampleRejection;

const EMPTY_STEP: CalibrationStepState = {
  startMs: null,
  acceptedMs: 0,
  accepted: [],
  poses: [],
  rejected: {},
  recent: [],
  verdict: null,
};

/** A calibration with nothing in it yet: first the lens, then the interviewer's eyes. */
export const createCalibration = (
  config: Pick<CalibrationConfig, 'frameAspect'> & Partial<CalibrationConfig>,
): CalibrationState => ({
  config: { ...CALIBRATION_TIMING, ...config },
  lens: EMPTY_STEP,
  interviewer: EMPTY_STEP,
  'person-1': EMPTY_STEP,
  'person-2': EMPTY_STEP,
  'person-3': EMPTY_STEP,
});

/** Begins a step, or begins it anew with nothing gathered. */
export const startCalibrationStep = (
  state: CalibrationState,
  target: CalibrationTarget,
  nowMs: Ms,
): CalibrationState => ({ ...state, [target]: { ...EMPTY_STEP, startMs: nowMs } });

/**
 * Judges one face sample of a step and keeps it if it can be used. `pose` = the newest pose there
 * is, null for none; seeing the same one again is fine. A step not begun begins with its first
 * sample. Samples that come after the step is full are still judged and kept.
 */
export const addCalibrationSample = (
  state: CalibrationState,
  target: CalibrationTarget,
  face: FaceSample,
  pose: PoseSample | null,
): { readonly state: CalibrationState; readonly verdict: CalibrationVerdict } => {
  const step = state[target];
  const startMs = step.startMs ?? face.t;
  const verdict = judge(face, face.t - startMs, step.recent, state.config);
  const previous = step.recent.at(-1);
  // An accepted sample stands for the time until the next one, known only now.
  const credit =
    step.verdict === 'accepted' && previous !== undefined
      ? Math.max(0, Math.min(MAX_SAMPLE_MS, face.t - previous.t))
      : 0;
  const next: CalibrationStepState = {
    startMs,
    acceptedMs: step.acceptedMs + credit,
    accepted: verdict === 'accepted' ? [...step.accepted, face] : step.accepted,
    poses: verdict === 'accepted' ? withPose(step.poses, pose) : step.poses,
    rejected:
      verdict === 'accepted'
        ? step.rejected
        : { ...step.rejected, [verdict]: (step.rejected[verdict] ?? 0) + 1 },
    recent: [...step.recent.filter((sample) => face.t - sample.t <= MAX_SAMPLE_MS), face],
    verdict,
  };
  return { state: { ...state, [target]: next }, verdict };
};

export type CalibrationProgress = {
  /** Accepted time of the time needed, 0..1. */
  readonly share: Ratio;
  readonly accepted: number;
  readonly rejected: Readonly<Partial<Record<SampleRejection, number>>>;
  /** Of the newest sample; null before the first. */
  readonly verdict: CalibrationVerdict | null;
  /** `full` = enough accepted time; `timed-out` = the step ends with what it has. */
  readonly kind: 'waiting' | 'gathering' | 'full' | 'timed-out';
};

/** How far a step has come at `nowMs` (same clock as the samples). */
export const calibrationProgress = (
  state: CalibrationState,
  target: CalibrationTarget,
  nowMs: Ms,
): CalibrationProgress => {
  const step = state[target];
  const { stepMs, personStepMs, leastSamples } = state.config;
  const neededMs = isPerson(target) ? personStepMs : stepMs;
  const share = Math.min(1, step.acceptedMs / neededMs, step.accepted.length / leastSamples);
  return {
    share,
    accepted: step.accepted.length,
    rejected: step.rejected,
    verdict: step.verdict,
    kind: progressKind(step.startMs, share, nowMs, state.config.timeoutMs),
  };
};

const progressKind = (
  startMs: Ms | null,
  share: Ratio,
  nowMs: Ms,
  timeoutMs: Ms,
): CalibrationProgress['kind'] => {
  if (startMs === null) return 'waiting';
  if (share >= 1) return 'full';
  return nowMs - startMs >= timeoutMs ? 'timed-out' : 'gathering';
};

const judge = (
  face: FaceSample,
  sinceStartMs: Ms,
  recent: readonly FaceSample[],
  config: CalibrationConfig,
): CalibrationVerdict => {
  if (sinceStartMs < config.settlingMs) return 'settling';
  if (face.faces > 1) return 'second-person';
  const earlier = recent.findLast(
    (sample) => face.t - sample.t >= HEAD_SPEED_BASE_MS && face.t - sample.t <= MAX_SAMPLE_MS,
  );
  return sampleRejection(face, earlier ?? null, null) ?? (hasGaze(face) ? 'accepted' : 'no-face');
};

const hasGaze = (face: FaceSample): boolean =>
  Number.isFinite(face.gazeYaw - face.lensYaw) && Number.isFinite(face.gazePitch - face.lensPitch);

const withPose = (poses: readonly PoseSample[], pose: PoseSample | null): readonly PoseSample[] =>
  pose === null || poses.at(-1)?.t === pose.t ? poses : [...poses, pose];
