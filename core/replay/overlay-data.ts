import type { Calibration } from '../domain/calibration.ts';
import { withoutOtherBodies } from '../review/own-body.ts';
import type { FaceSignals } from '../review/signals-types.ts';
import { MAX_POSE_SAMPLE_MS, MAX_SAMPLE_MS } from '../signal/weights.ts';
import { median } from '../signal/statistics.ts';
import type { FaceTrack, PoseTrack } from '../tracks/channels.ts';
import type { Ms, TimeSpan } from '../units.ts';
import { poseAt, shoulderLine } from '../vision/posture.ts';
import { baselineGhost } from './baseline-ghost.ts';
import type { Ghost } from './baseline-ghost.ts';

const FACE_COLUMNS = [
  'left',
  'top',
  'width',
  'height',
  'eyeX',
  'eyeY',
  /** Relative to the direction to the lens, degrees; as in `FaceSignals`. */
  'gazeYaw',
  'gazePitch',
] as const;
const SHOULDER_COLUMNS = ['leftX', 'leftY', 'rightX', 'rightY'] as const;

export type OverlayColumns<Column extends string> = {
  readonly t: Float64Array;
  /** NaN = not measured. Places are shares of the unmirrored picture. */
  readonly columns: Readonly<Record<Column, Float32Array>>;
  /** How far from a sample's time it still says something: the usual time between two samples. */
  readonly reachMs: Ms;
};

/** What can be drawn over the picture in one stretch of a session. */
export type OverlayData = {
  readonly span: TimeSpan;
  readonly face: OverlayColumns<(typeof FACE_COLUMNS)[number]>;
  readonly shoulders: OverlayColumns<(typeof SHOULDER_COLUMNS)[number]>;
  readonly ghost: Ghost | null;
};

export type OverlaySource = {
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  readonly signals: Pick<FaceSignals, 'gazeYaw' | 'gazePitch' | 'isOther'>;
  readonly calibration: Calibration | null;
  readonly frameAspect: number;
};

/** `signals` has one value for each sample of the face track. Nothing is shown of other people. */
export function packOverlay(source: OverlaySource, span: TimeSpan): OverlayData {
  const { face, pose, signals, calibration, frameAspect } = source;
  const [from, to] = samplesWithin(face.t, span, MAX_SAMPLE_MS);
  const cut = (values: Float32Array): Float32Array =>
    values
      .slice(from, to)
      .map((value, index) => (signals.isOther[from + index] === 1 ? Number.NaN : value));
  const { columns } = face;
  return {
    span,
    face: {
      t: face.t.slice(from, to),
      columns: {
        left: cut(columns.faceLeft),
        top: cut(columns.faceTop),
        width: cut(columns.faceWidth),
        height: cut(columns.faceHeight),
        eyeX: cut(columns.eyeX),
        eyeY: cut(columns.eyeY),
        gazeYaw: cut(signals.gazeYaw),
        gazePitch: cut(signals.gazePitch),
      },
      reachMs: usualInterval(face.t, MAX_SAMPLE_MS),
    },
    shoulders: packShoulders(
      withoutOtherBodies(pose, face, signals.isOther, frameAspect),
      span,
      frameAspect,
    ),
    ghost: calibration === null ? null : baselineGhost(calibration, frameAspect),
  };
}

function packShoulders(
  pose: PoseTrack,
  span: TimeSpan,
  frameAspect: number,
): OverlayData['shoulders'] {
  const [from, to] = samplesWithin(pose.t, span, MAX_POSE_SAMPLE_MS);
  const { columns } = pose;
  const packed = {
    leftX: columns.leftShoulderX.slice(from, to),
    leftY: columns.leftShoulderY.slice(from, to),
    rightX: columns.rightShoulderX.slice(from, to),
    rightY: columns.rightShoulderY.slice(from, to),
  };
  for (let index = 0; index < to - from; index += 1) {
    // The model guesses shoulders that are hidden or out of the picture; they are not drawn.
    const { shoulderWidth } = shoulderLine(poseAt(pose, from + index), frameAspect);
    if (Number.isFinite(shoulderWidth)) continue;
    for (const name of SHOULDER_COLUMNS) packed[name][index] = Number.NaN;
  }
  return {
    t: pose.t.slice(from, to),
    columns: packed,
    reachMs: usualInterval(pose.t, MAX_POSE_SAMPLE_MS),
  };
}

/** Indexes of the samples of a stretch, and of those that reach into it. */
function samplesWithin(
  t: Float64Array,
  { startMs, endMs }: TimeSpan,
  reachMs: Ms,
): readonly [from: number, to: number] {
  let from = 0;
  while (from < t.length && (t[from] ?? 0) < startMs - reachMs) from += 1;
  let to = from;
  while (to < t.length && (t[to] ?? 0) <= endMs + reachMs) to += 1;
  return [from, to];
}

function usualInterval(t: Float64Array, longest: Ms): Ms {
  const intervals = t.subarray(1).map((time, index) => time - (t[index] ?? Number.NaN));
  const usual = median(intervals);
  return Number.isFinite(usual) ? Math.min(usual, longest) : longest;
}
