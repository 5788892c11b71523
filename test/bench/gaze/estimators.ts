import { contactScore } from '../../../core/analysis/frame-lines.ts';
import type { FrameLine } from '../../../core/analysis/frame-lines.ts';
import { CONTACT_RADIUS } from '../../../core/review/contact.ts';
import { median } from '../../../core/signal/statistics.ts';

/** What the scorer reads of a frame; what is missing is not scored. */
export type ScoredFrame = Pick<FrameLine, 't' | 'faceFound'> &
  Partial<Omit<FrameLine, 't' | 'faceFound'>>;

/** One way to tell contact from what a run of the pipeline wrote; all are scored on the same run. */
export type Estimator = {
  readonly name: string;
  readonly estimate: (frames: readonly FrameLine[]) => readonly ScoredFrame[];
};

/** When the people of all clips look into the lens and at the interviewer, seconds. */
export const CALIBRATION = { lens: [0.3, 2.4], interviewer: [2.8, 5] } as const;

export const ESTIMATORS: readonly Estimator[] = [
  { name: 'Greenroom', estimate: (frames) => frames },
  { name: 'head direction only', estimate: headOnly },
];

/** As if the eyes always looked where the nose points, calibrated from the same seconds. */
function headOnly(frames: readonly FrameLine[]): readonly ScoredFrame[] {
  const lens = headDuring(frames, CALIBRATION.lens);
  const interviewer = headDuring(frames, CALIBRATION.interviewer);
  return frames.map(({ t, faceFound, headYaw, headPitch, headRoll }) => {
    const known = headYaw !== null && headPitch !== null;
    const angle = known
      ? distanceToSegment({ yaw: headYaw, pitch: headPitch }, lens, interviewer)
      : Number.NaN;
    const score = contactScore(angle, CONTACT_RADIUS);
    return {
      t,
      faceFound,
      headYaw,
      headPitch,
      headRoll,
      eyeContact: Number.isNaN(score) ? null : score,
    };
  });
}

type Direction = { readonly yaw: number; readonly pitch: number };

function headDuring(
  frames: readonly FrameLine[],
  [from, to]: readonly [number, number],
): Direction {
  const during = frames.filter(({ t }) => t >= from && t < to);
  return {
    yaw: median(during.map(({ headYaw }) => headYaw ?? Number.NaN)),
    pitch: median(during.map(({ headPitch }) => headPitch ?? Number.NaN)),
  };
}

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
