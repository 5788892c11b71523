import type { Calibration } from '../domain/calibration.ts';
import type { FaceSignals, PoseSignals } from '../review/signals-types.ts';
import { quantileOfSorted } from '../signal/statistics.ts';
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
/** Enough for a median; three seconds have some 90 pictures of a face. */
const SAMPLES_A_MEDIAN = 30;
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

/** Old calibrations lack the place of the head, and others shoulders that were not seen then. */
export type CalibratedParts = { readonly hasPlace: boolean; readonly hasShoulders: boolean };

/** How somebody sat in one stretch of a session: a value each `POSTURE_STEP_MS`, NaN = not measured. */
export type PostureData = {
  readonly span: TimeSpan;
  /** Places are shares of the unmirrored picture, `headRoll` is as the camera sees it. */
  readonly columns: Readonly<Record<PostureColumn, Float32Array>>;
  /** How they sat in the calibration; null = that is not known. */
  readonly ghost: Ghost | null;
  /** What the calibration can be held against; null = there is none. */
  readonly calibrated: CalibratedParts | null;
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
  const facePoints = windowsAlong(face.t, span, POINT_WINDOW_MS);
  const faceFigures = windowsAlong(face.t, span, FIGURE_WINDOW_MS);
  const posePoints = windowsAlong(pose.t, span, POINT_WINDOW_MS);
  const poseFigures = windowsAlong(pose.t, span, FIGURE_WINDOW_MS);
  const columns: Partial<Record<PostureColumn, Float32Array>> = {};
  for (const name of HEAD_COLUMNS) {
    const values = face.columns[name];
    columns[name] = mediansOf(facePoints, (index) =>
      signals.face.isOther[index] === 1 ? Number.NaN : at(values, index),
    );
  }
  for (const name of SEAT_COLUMNS)
    columns[name] = mediansOf(faceFigures, readOf(signals.face[name]));
  for (const name of BODY_COLUMNS)
    columns[name] = mediansOf(
      name === 'handsSeen' ? posePoints : poseFigures,
      readOf(signals.pose[name]),
    );
  for (const point of SILHOUETTE_POINTS) {
    const isPointSeen = seeing(source, point);
    for (const axis of ['X', 'Y'] as const) {
      const values = pose.columns[`${point}${axis}`];
      columns[`${point}${axis}`] = mediansOf(posePoints, (index) =>
        isPointSeen(index) ? at(values, index) : Number.NaN,
      );
    }
  }
  return {
    span,
    columns: columns as PostureData['columns'],
    ghost: calibration === null ? null : baselineGhost(calibration, frameAspect),
    calibrated:
      calibration === null
        ? null
        : {
            hasPlace: calibration.headPlace !== null,
            hasShoulders: calibration.shoulderRoll !== null,
          },
    frameAspect,
  };
}

type Read = (index: number) => number;

const readOf =
  (values: Float32Array): Read =>
  (index) =>
    at(values, index);

/** Whether a point is seen, by the index of the pose. Its columns are looked up once for all poses. */
function seeing(
  { pose: { columns }, signals }: PostureSource,
  point: SilhouettePoint,
): (index: number) => boolean {
  const { handsSeen } = signals.pose;
  const [x, y, visibility] = [
    columns[`${point}X`],
    columns[`${point}Y`],
    columns[`${point}Visibility`],
  ];
  // How many hands are seen is not known of another person's body, nor without both shoulders.
  return (index) =>
    !Number.isNaN(at(handsSeen, index)) &&
    isSeen(at(x, index), at(y, index), at(visibility, index));
}

/** For each step the samples around its middle, from the first to before the last. */
type Windows = readonly { readonly from: number; readonly to: number }[];

function windowsAlong(t: Float64Array, { startMs, endMs }: TimeSpan, windowMs: Ms): Windows {
  let from = 0;
  let to = 0;
  return Array.from({ length: Math.ceil((endMs - startMs) / POSTURE_STEP_MS) }, (_, step) => {
    const middle = startMs + (step + 0.5) * POSTURE_STEP_MS;
    while (from < t.length && at(t, from) < middle - windowMs / 2) from += 1;
    to = Math.max(to, from);
    while (to < t.length && at(t, to) <= middle + windowMs / 2) to += 1;
    return { from, to };
  });
}

/** The median of each window; NaN where too little in it was measured. */
function mediansOf(windows: Windows, read: Read): Float32Array {
  // One for all: sixty thousand small arrays a stretch held up the main process.
  const values = new Float64Array(2 * SAMPLES_A_MEDIAN);
  return Float32Array.from(windows, ({ from, to }) => {
    const stride = Math.max(1, Math.floor((to - from) / SAMPLES_A_MEDIAN));
    let looked = 0;
    let measured = 0;
    for (let index = from; index < to; index += stride) {
      looked += 1;
      const value = read(index);
      if (!Number.isFinite(value)) continue;
      values[measured] = value;
      measured += 1;
    }
    return measured > 0 && measured >= LEAST_SHARE * looked
      ? quantileOfSorted(values.subarray(0, measured).sort(), 0.5)
      : Number.NaN;
  });
}

const at = (values: Float32Array | Float64Array, index: number): number =>
  values[index] ?? Number.NaN;
