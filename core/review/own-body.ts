import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import { POSE_CHANNELS } from '../tracks/channels.ts';
import type { FaceTrack, PoseTrack } from '../tracks/channels.ts';
import type { Ratio } from '../units.ts';
import { isSeen } from '../vision/posture.ts';
import { nearestInTime } from './nearest-in-time.ts';

/**
 * A body whose nose is this far from that of the measured face, in heights of that face, is somebody
 * else's: it would be beside the face. In thirteen rendered clips with one person each it is .23 at
 * most. Our proposal.
 */
export const NOSE_OFF_FACE: Ratio = 0.5;

/**
 * The poses without those of other people (all NaN). The model of the body has one body a picture, the
 * one it finds first, and goes on with it: with a second person behind the user it may be theirs, while
 * the face is the user's. Where no face was measured at that moment the body is taken as it is.
 */
export function withoutOtherBodies(
  pose: PoseTrack,
  face: FaceTrack,
  /** 1 = the measured face was another person's; one value for each sample of the face. */
  isOther: Uint8Array,
  frameAspect: number,
): PoseTrack {
  const others: number[] = [];
  let nearest = 0;
  for (let index = 0; index < pose.t.length; index += 1) {
    const time = at(pose.t, index);
    nearest = nearestInTime(face.t, time, nearest);
    if (Math.abs(at(face.t, nearest) - time) > MAX_SAMPLE_MS) continue;
    if (isOther[nearest] === 1 || isNoseElsewhere(pose, index, face, nearest, frameAspect))
      others.push(index);
  }
  if (others.length === 0) return pose;
  const columns = { ...pose.columns };
  for (const channel of POSE_CHANNELS) {
    if (channel === 'latency') continue;
    const column = columns[channel].slice();
    for (const index of others) column[index] = Number.NaN;
    columns[channel] = column;
  }
  return { t: pose.t, columns };
}

function isNoseElsewhere(
  { columns: body }: PoseTrack,
  poseIndex: number,
  { columns: face }: FaceTrack,
  faceIndex: number,
  frameAspect: number,
): boolean {
  const [x, y] = [at(body.noseX, poseIndex), at(body.noseY, poseIndex)];
  // A nose the model only guesses says nothing of whose body it is.
  if (!isSeen(x, y, at(body.noseVisibility, poseIndex))) return false;
  const off = Math.hypot(
    (x - at(face.noseX, faceIndex)) * frameAspect,
    y - at(face.noseY, faceIndex),
  );
  return off > NOSE_OFF_FACE * at(face.faceHeight, faceIndex);
}

const at = (values: Float64Array | Float32Array, index: number): number =>
  values[index] ?? Number.NaN;
