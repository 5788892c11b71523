import { median } from '../../../core/signal/statistics.ts';
import type { PoseTrack } from '../../../core/tracks/channels.ts';
import { radiansToDegrees } from '../../../core/units.ts';
import type { Degrees } from '../../../core/units.ts';

/** What most posture apps go by, and the change against the own seat at which they warn. */
export const EAR_SHOULDER_LIMIT: Degrees = 10;

/** Angle of the line from shoulder to ear against the vertical, mean of both sides, per pose. */
function earShoulderAngles({ t, columns }: PoseTrack, frameAspect: number): readonly Degrees[] {
  const side = (name: 'left' | 'right', index: number): number => {
    const read = (channel: 'EarX' | 'EarY' | 'ShoulderX' | 'ShoulderY'): number =>
      columns[`${name}${channel}`][index] ?? Number.NaN;
    const across = Math.abs(read('ShoulderX') - read('EarX')) * frameAspect;
    return radiansToDegrees(Math.atan2(across, read('ShoulderY') - read('EarY')));
  };
  return Array.from(t, (_, index) => (side('left', index) + side('right', index)) / 2);
}

/** The same against its median in the first seconds, in which the calibration was made. */
export function earShoulderChange(
  pose: PoseTrack,
  frameAspect: number,
  calibrationMs: number,
): readonly Degrees[] {
  const angles = earShoulderAngles(pose, frameAspect);
  const own = median(angles.filter((_, index) => (pose.t[index] ?? 0) < calibrationMs));
  return angles.map((angle) => angle - own);
}
