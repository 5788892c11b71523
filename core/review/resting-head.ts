import type { Calibration } from '../domain/calibration.ts';
import { median } from '../signal/statistics.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import type { Degrees } from '../units.ts';

/** How the head is held while looking at the interviewer, as read: the person's own offset is in it. */
export type RestingHead = { readonly yaw: Degrees; readonly pitch: Degrees };

/** What is assumed of a head of which nothing is known. */
export const STRAIGHT_HEAD: RestingHead = { yaw: 0, pitch: 0 };

export const calibratedHead = (
  calibration: Pick<Calibration, 'headYaw' | 'headPitch'> | null,
): RestingHead =>
  calibration === null
    ? STRAIGHT_HEAD
    : { yaw: calibration.headYaw.median, pitch: calibration.headPitch.median };

/**
 * The same without a calibration: the medians of the head (degrees) over the samples in which the
 * user looked at the interviewer. Pitch is read up to 10 degrees beside the head (bench README),
 * which would take as much from how far somebody may bow before the eyes count as hidden.
 */
export const headDuring = (
  { t, columns }: FaceTrack,
  isAtInterviewer: (index: number) => boolean,
): RestingHead => {
  const during = (column: Float32Array): Degrees =>
    median(
      Array.from(t.keys(), (index) => at(column, index)).filter((_, index) =>
        isAtInterviewer(index),
      ),
    );
  const resting = { yaw: during(columns.headYaw), pitch: during(columns.headPitch) };
  return Number.isFinite(resting.yaw) && Number.isFinite(resting.pitch) ? resting : STRAIGHT_HEAD;
};

const at = (values: Float32Array, index: number): number => values[index] ?? Number.NaN;
