import type { Calibration } from '../domain/calibration.ts';
import { median } from '../signal/statistics.ts';
import { MAX_POSE_SAMPLE_MS, MAX_SAMPLE_MS, sampleWeights } from '../signal/weights.ts';
import type { PoseTrack } from '../tracks/channels.ts';
import type { Ms } from '../units.ts';
import {
  forwardHead,
  neckChange,
  poseAt,
  shoulderLine,
  shoulderTurn,
  TURNED_LEVEL,
  uprightness,
} from '../vision/posture.ts';
import { buildHandSignals } from './hand-signals.ts';
import { nearestInTime } from './nearest-in-time.ts';
import type { FaceSignals, PoseSignals } from './signals-types.ts';

/** Uprightness is the median of what was measured within this long around a sample. */
export const UPRIGHTNESS_WINDOW_MS: Ms = 1_000;

export type PoseSignalsInput = {
  /** Of the user alone: see `withoutOtherBodies`. */
  readonly pose: PoseTrack;
  readonly face: FaceSignals;
  readonly calibration: Calibration | null;
  readonly durationMs: Ms;
  readonly frameAspect: number;
};

/**
 * Shoulders and uprightness of every analysed pose, all against the own baseline: without one they
 * are not measured. Head drop and distance come from the face sample nearest in time, at most
 * `MAX_SAMPLE_MS` away.
 */
export const buildPoseSignals = (input: PoseSignalsInput): PoseSignals => {
  const { t } = input.pose;
  const against = input.calibration === null ? null : compare(input, input.calibration);
  return {
    t,
    weight: sampleWeights(t, input.durationMs, MAX_POSE_SAMPLE_MS),
    hasKnuckles: areKnucklesKept(input.pose),
    neckChange: against?.neckChange ?? notMeasured(t.length),
    shoulderRoll: against?.shoulderRoll ?? notMeasured(t.length),
    uprightness: against?.uprightness ?? notMeasured(t.length),
    turn: against?.turn ?? notMeasured(t.length),
    ...buildHandSignals(input.pose, input.frameAspect),
  };
};

/** Of a body that is found the model says where its knuckles are, however unsure it is of them. */
const areKnucklesKept = ({ columns }: PoseTrack): boolean =>
  columns.leftIndexX.some((x) => !Number.isNaN(x));

const notMeasured = (length: number): Float32Array => new Float32Array(length).fill(Number.NaN);

const compare = (
  { pose, face, frameAspect }: PoseSignalsInput,
  calibration: Calibration,
): Pick<PoseSignals, 'neckChange' | 'shoulderRoll' | 'uprightness' | 'turn'> => {
  const { t } = pose;
  const neck = notMeasured(t.length);
  const shoulderRoll = notMeasured(t.length);
  const upright = notMeasured(t.length);
  const turn = notMeasured(t.length);
  let nearest = 0;
  for (let index = 0; index < t.length; index += 1) {
    const time = t[index] ?? Number.NaN;
    nearest = nearestInTime(face.t, time, nearest);
    const isNear = Math.abs((face.t[nearest] ?? Number.NaN) - time) <= MAX_SAMPLE_MS;
    const line = shoulderLine(poseAt(pose, index), frameAspect);
    shoulderRoll[index] = line.shoulderRoll - (calibration.shoulderRoll?.median ?? Number.NaN);
    if (!isNear) continue;
    const change = neckChange(
      line.neckRatio,
      calibration.neckRatio?.median ?? Number.NaN,
      face.headPitch[nearest] ?? Number.NaN,
    );
    neck[index] = change;
    const distanceRatio = 1 - (face.lean[nearest] ?? Number.NaN);
    // A head turned far hides the distance, and with it whether the body is turned along.
    const isTurnHidden =
      Number.isNaN(distanceRatio) && Number.isFinite(face.headYaw[nearest] ?? Number.NaN);
    if (isTurnHidden) shoulderRoll[index] = Number.NaN;
    const widthRatio = line.shoulderWidth / (calibration.shoulderWidth?.median ?? Number.NaN);
    turn[index] = shoulderTurn(distanceRatio, widthRatio, change);
    const drop = face.headDrop[nearest] ?? Number.NaN;
    const forward = forwardHead(distanceRatio, widthRatio, change);
    upright[index] = uprightness(change, drop, forward);
  }
  const steadyTurn = medianAround(t, turn, UPRIGHTNESS_WINDOW_MS / 2);
  return {
    neckChange: neck,
    shoulderRoll: shoulderRoll.map((roll, index) =>
      (steadyTurn[index] ?? 0) >= TURNED_LEVEL ? Number.NaN : roll,
    ),
    uprightness: medianAround(t, upright, UPRIGHTNESS_WINDOW_MS / 2),
    turn: steadyTurn,
  };
};

/** Median over a window around each measured sample; what was not measured stays so. */
const medianAround = (t: Float64Array, values: Float32Array, reachMs: Ms): Float32Array => {
  const smooth = notMeasured(values.length);
  let start = 0;
  let end = 0;
  for (let index = 0; index < values.length; index += 1) {
    const time = t[index] ?? Number.NaN;
    while ((t[start] ?? Number.NaN) < time - reachMs) start += 1;
    while (end < t.length && (t[end] ?? Number.NaN) <= time + reachMs) end += 1;
    if (Number.isFinite(values[index])) smooth[index] = median(values.subarray(start, end));
  }
  return smooth;
};
