import type { Calibration } from '../domain/calibration.ts';
import type { FaceSignals, PoseSignals } from '../review/signals-types.ts';
import { median } from '../signal/statistics.ts';
import type { FaceTrack, PoseTrack } from '../tracks/channels.ts';
import type { Ms, Ratio, TimeSpan } from '../units.ts';
import { isSeen } from '../vision/posture.ts';
import { baselineGhost } from './baseline-ghost.ts';
import type { Ghost } from './baseline-ghost.ts';

/** A silhouette each so often: quicker it would tremble along with the model (our proposal). */
export const POSTURE_STEP_MS: Ms = 250;
/** Where a point is drawn is the median of so long around it, which takes single wild poses out. */
const POINT_WINDOW_MS: Ms = 750;
/** How somebody sits is told by the median of so long: shoulders of single poses are degrees off. */
const FIGURE_WINDOW_MS: Ms = 3_000;
/** Share of the samples of a window in which something must have been measured (our proposal). */
const LEAST_SHARE: Ratio = 0.5;

/** The points of the body a silhouette has; left and right are the subject's own. */
export const SILHOUETTE_POINTS = [
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
] as const;
export type SilhouettePoint = (typeof SILHOUETTE_POINTS)[number];

const HEAD_COLUMNS = ['noseX', 'noseY', 'faceHeight', 'headRoll'] as const;
const SEAT_COLUMNS = ['slidCm', 'lean'] as const;
const BODY_COLUMNS = ['shoulderRoll', 'turn', 'handsSeen'] as const;

export type PostureColumn =
  | (typeof HEAD_COLUMNS)[number]
  | (typeof SEAT_COLUMNS)[number]
  | (typeof BODY_COLUMNS)[number]
  | `${SilhouettePoint}${'X' | 'Y'}`;

/** How somebody sat in one stretch of a session: a value each `POSTURE_STEP_MS`, NaN = not measured. */
export type PostureData = {
  readonly span: TimeSpan;
  /** Places are shares of the unmirrored picture, `headRoll` is as the camera sees it. */
  readonly columns: Readonly<Record<PostureColumn, Float32Array>>;
  /** How they sat in the calibration; null = that is not known. */
  readonly ghost: Ghost | null;
  readonly isCalibrated: boolean;
  readonly frameAspect: number;
};

export type PostureSource = {
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  /** One value for each sample of the tracks. */
  readonly signals: {
    readonly face: Pick<FaceSignals, 'isOther' | 'slidCm' | 'lean'>;
    readonly pose: Pick<PoseSignals, 'shoulderRoll' | 'turn' | 'handsSeen'>;
  };
  readonly calibration: Calibration | null;
  readonly frameAspect: number;
};

/** Nothing is shown of other people, nor of a body of which not both shoulders were seen. */
export function packPosture(source: PostureSource, span: TimeSpan): PostureData {
  const { face, pose, signals, calibration, frameAspect } = source;
  const columns: Partial<Record<PostureColumn, Float32Array>> = {};
  const add = (name: PostureColumn, t: Float64Array, windowMs: Ms, read: Read): void => {
    columns[name] = mediansAlong(t, read, span, windowMs);
  };
  for (const name of HEAD_COLUMNS)
    add(name, face.t, POINT_WINDOW_MS, (index) =>
      signals.face.isOther[index] === 1 ? Number.NaN : at(face.columns[name], index),
    );
  for (const name of SEAT_COLUMNS)
    add(name, face.t, FIGURE_WINDOW_MS, (index) => at(signals.face[name], index));
  for (const name of BODY_COLUMNS)
    add(name, pose.t, name === 'handsSeen' ? POINT_WINDOW_MS : FIGURE_WINDOW_MS, (index) =>
      at(signals.pose[name], index),
    );
  for (const point of SILHOUETTE_POINTS)
    for (const axis of ['X', 'Y'] as const)
      add(`${point}${axis}`, pose.t, POINT_WINDOW_MS, (index) =>
        isPointSeen(source, point, index) ? at(pose.columns[`${point}${axis}`], index) : Number.NaN,
      );
  return {
    span,
    columns: columns as PostureData['columns'],
    ghost: calibration === null ? null : baselineGhost(calibration, frameAspect),
    isCalibrated: calibration !== null,
    frameAspect,
  };
}

type Read = (index: number) => number;

function isPointSeen(
  { pose, signals }: PostureSource,
  point: SilhouettePoint,
  index: number,
): boolean {
  // How many hands are seen is not known of another person's body, nor without both shoulders.
  if (Number.isNaN(at(signals.pose.handsSeen, index))) return false;
  const { columns } = pose;
  return isSeen(
    at(columns[`${point}X`], index),
    at(columns[`${point}Y`], index),
    at(columns[`${point}Visibility`], index),
  );
}

/** The median around the middle of each step; NaN where too little around it was measured. */
function mediansAlong(
  t: Float64Array,
  read: Read,
  { startMs, endMs }: TimeSpan,
  windowMs: Ms,
): Float32Array {
  const count = Math.ceil((endMs - startMs) / POSTURE_STEP_MS);
  let from = 0;
  let to = 0;
  return Float32Array.from({ length: count }, (_, step) => {
    const middle = startMs + (step + 0.5) * POSTURE_STEP_MS;
    while (from < t.length && at(t, from) < middle - windowMs / 2) from += 1;
    to = Math.max(to, from);
    while (to < t.length && at(t, to) <= middle + windowMs / 2) to += 1;
    const measured: number[] = [];
    for (let index = from; index < to; index += 1) {
      const value = read(index);
      if (!Number.isNaN(value)) measured.push(value);
    }
    return measured.length > 0 && measured.length >= LEAST_SHARE * (to - from)
      ? median(measured)
      : Number.NaN;
  });
}

const at = (values: Float32Array | Float64Array, index: number): number =>
  values[index] ?? Number.NaN;
