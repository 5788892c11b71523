import type { Movements } from '../../domain/movements.ts';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { buildHandSignals } from '../../review/hand-signals.ts';
import { quantile } from '../../signal/statistics.ts';
import type { PoseSample } from '../../tracks/channels.ts';
import { samplesToPoseTrack } from '../../tracks/columns.ts';
import type { Ratio } from '../../units.ts';
import { LEAST_POSES } from './gather.ts';

/** Nine in ten readings of a resting hand are slower. */
const SLOWER: Ratio = 0.9;
/** A hand with more was not at rest, shoulder widths a second: half of a stroke. Our proposal. */
export const MOST_REST_SPEED = 0.3;
/** A hand that is seen in at least this share of the poses is in the picture. Our proposal. */
export const IN_PICTURE: Ratio = 0.5;

type Lap = NonNullable<Movements['lap']>;

const NO_SHOULDERS =
  'Your shoulders were not well enough in the picture, so nothing was learnt of your hands. Sit further back or tilt the camera down, then calibrate anew.';

/** Whether resting hands are seen at this desk, and how much they seem to move. */
export function readLap(poses: readonly PoseSample[], frameAspect: number): Result<Lap, string> {
  if (poses.length < LEAST_POSES) return err(NO_SHOULDERS);
  const { handsSeen, handSpeed } = buildHandSignals(samplesToPoseTrack(poses), frameAspect);
  const speeds = handSpeed.filter((speed) => Number.isFinite(speed));
  const seenShare = shareSeen(handsSeen);
  const isRead = seenShare >= IN_PICTURE && speeds.length >= LEAST_POSES;
  const restSpeed = isRead ? quantile(speeds, SLOWER) : null;
  if (restSpeed !== null && restSpeed > MOST_REST_SPEED)
    return err('Your hands moved. Let them lie in your lap for three seconds, and repeat it.');
  return ok({ poses: poses.length, seenShare, restSpeed });
}

/** Whether hands are in the picture while they gesture. */
export function readGesture(
  poses: readonly PoseSample[],
  frameAspect: number,
): Result<NonNullable<Movements['gesture']>, string> {
  if (poses.length < LEAST_POSES) return err(NO_SHOULDERS);
  const { handsSeen } = buildHandSignals(samplesToPoseTrack(poses), frameAspect);
  return ok({ poses: poses.length, seenShare: shareSeen(handsSeen) });
}

const shareSeen = (seen: Float32Array): Ratio =>
  seen.filter((hands) => hands >= 1).length / seen.length;
