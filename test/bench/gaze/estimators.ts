import { contactScore, frameLines } from '../../../core/analysis/frame-lines.ts';
import type { FrameLine } from '../../../core/analysis/frame-lines.ts';
import { NO_EYE_BASELINES } from '../../../core/domain/calibration.ts';
import type { Calibration } from '../../../core/domain/calibration.ts';
import { CONTACT_RADIUS } from '../../../core/review/contact.ts';
import { straightBelow } from '../../../core/review/interviewer-places.ts';
import { buildSignals } from '../../../core/review/signals.ts';
import { median } from '../../../core/signal/statistics.ts';
import { samplesToPoseTrack } from '../../../core/tracks/columns.ts';
import { msToSeconds } from '../../../core/units.ts';
import type { ClipRun } from './clip-run.ts';

/** What the scorer reads of a frame; what is missing is not scored. */
export type ScoredFrame = Pick<FrameLine, 't' | 'faceFound'> &
  Partial<Omit<FrameLine, 't' | 'faceFound'>>;

/** One way to tell contact from what a run of the pipeline stored; all are scored on the same run. */
export type Estimator = {
  readonly name: string;
  readonly estimate: (run: ClipRun) => readonly ScoredFrame[];
};

export const ESTIMATORS: readonly Estimator[] = [
  { name: 'Greenroom', estimate: ({ frames }) => frames },
  {
    name: 'landmarks only',
    estimate: (run) => replay(run, { ...run.calibration, ...NO_EYE_BASELINES }),
  },
  { name: 'head direction only', estimate: headOnly },
  { name: 'naive iris ratio', estimate: irisOnly },
];

/** The clips' interviewers are some 4 to 9 cm below the lens; what the app assumes without a mark. */
const TILES = straightBelow(5);
const FRAME_ASPECT = 4 / 3;

/** The same tracks through the app's own chain, with another calibration. */
function replay({ face }: ClipRun, calibration: Calibration): readonly FrameLine[] {
  const signals = buildSignals({
    face,
    pose: samplesToPoseTrack([]),
    calibration,
    conversation: [EVERYTHING],
    durationMs: (face.t.at(-1) ?? 0) + 1,
    frameAspect: FRAME_ASPECT,
    tiles: TILES,
  });
  const input = { face, signals, calibration, tiles: TILES };
  return [...frameLines({ ...input, span: EVERYTHING })];
}

const EVERYTHING = { startMs: 0, endMs: Number.POSITIVE_INFINITY };

/** As if the eyes always looked where the nose points, calibrated from the same looks. */
function headOnly({ frames, truth }: ClipRun): readonly ScoredFrame[] {
  const during = ({ t0, t1 }: { readonly t0: number; readonly t1: number }) =>
    headDuring(frames.filter(({ t }) => t >= t0 && t < t1));
  const looks = truth.calibration.map(during);
  const [lens, ...people] = looks;
  if (lens === undefined) throw new Error('The clip has no look into the lens');
  return frames.map(({ t, faceFound, headYaw, headPitch, headRoll }) => {
    const isKnown = headYaw !== null && headPitch !== null;
    const head = { yaw: headYaw ?? 0, pitch: headPitch ?? 0 };
    const angle = Math.min(...people.map((person) => distanceToSegment(head, lens, person)));
    const eyeContact = isKnown ? contactScore(angle, CONTACT_RADIUS) : null;
    return { t, faceFound, headYaw, headPitch, headRoll, eyeContact };
  });
}

/** Iris between 35 and 65 % of the way from corner to corner = looking straight ahead. */
const STRAIGHT_AHEAD = { from: 0.35, to: 0.65 };

/** What simple trackers do: no head, no calibration, only where the iris is between the corners. */
function irisOnly({ face }: ClipRun): readonly ScoredFrame[] {
  const { irisRatio, faces } = face.columns;
  return Array.from(face.t, (time, index) => {
    const ratio = irisRatio[index] ?? Number.NaN;
    return {
      t: msToSeconds(time),
      faceFound: (faces[index] ?? 0) >= 1,
      eyeContact: Number.isNaN(ratio)
        ? null
        : Number(ratio > STRAIGHT_AHEAD.from && ratio < STRAIGHT_AHEAD.to),
    };
  });
}

type Direction = { readonly yaw: number; readonly pitch: number };

const headDuring = (frames: readonly FrameLine[]): Direction => ({
  yaw: median(frames.map(({ headYaw }) => headYaw ?? Number.NaN)),
  pitch: median(frames.map(({ headPitch }) => headPitch ?? Number.NaN)),
});

/** In the plane of yaw and pitch, which is near enough for directions a few degrees apart. */
function distanceToSegment(point: Direction, start: Direction, end: Direction): number {
  const yaw = end.yaw - start.yaw;
  const pitch = end.pitch - start.pitch;
  const length = yaw ** 2 + pitch ** 2;
  const along =
    length === 0
      ? 0
      : ((point.yaw - start.yaw) * yaw + (point.pitch - start.pitch) * pitch) / length;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(point.yaw - start.yaw - share * yaw, point.pitch - start.pitch - share * pitch);
}
