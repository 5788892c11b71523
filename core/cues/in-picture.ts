import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import type { FaceTrack, PoseTrack } from '../tracks/channels.ts';
import type { Ms, Ratio } from '../units.ts';
import { MIN_VISIBILITY } from '../vision/posture.ts';

/** A face with more than this share of its box beyond an edge is half out (our proposal). */
export const HALF_OUT: Ratio = 0.3;
/** The body is looked for less often than the face: a sighting this near in time stands for now. */
const POSE_REACH_MS: Ms = 4 * MAX_SAMPLE_MS;

/**
 * For each face sample whether the user is in the picture: 1 whole, 0 out of it or half out, -1 not
 * known. A face that is not found is out of it only where the search for bodies sees no head either:
 * it may also be turned away, covered or in the dark.
 */
export const inPictureStates = (face: FaceTrack, pose: PoseTrack): Int8Array => {
  const states = new Int8Array(face.t.length).fill(-1);
  for (let index = 0; index < face.t.length; index += 1) {
    const faces = at(face.columns.faces, index);
    if (faces >= 1) states[index] = outsideShare(face, index) > HALF_OUT ? 0 : 1;
    else if (faces === 0) states[index] = isHeadSeen(pose, at(face.t, index)) === false ? 0 : -1;
    if (faces >= 1 && Number.isNaN(at(face.columns.faceWidth, index))) states[index] = -1;
  }
  return states;
};

/** How far the box of the face is beyond the edges, as a share of its own breadth or height. */
const outsideShare = ({ columns }: FaceTrack, index: number): Ratio => {
  const beyond = (from: number, length: number): number =>
    Math.max(0, -from, from + length - 1) / length;
  return Math.max(
    beyond(at(columns.faceLeft, index), at(columns.faceWidth, index)),
    beyond(at(columns.faceTop, index), at(columns.faceHeight, index)),
  );
};

/** Null = no body was looked for near that time. */
const isHeadSeen = ({ t, columns }: PoseTrack, time: Ms): boolean | null => {
  let nearest = -1;
  for (let index = 0; index < t.length; index += 1)
    if (
      Math.abs(at(t, index) - time) <= POSE_REACH_MS &&
      (nearest < 0 || Math.abs(at(t, index) - time) < Math.abs(at(t, nearest) - time))
    )
      nearest = index;
  if (nearest < 0) return null;
  const x = at(columns.noseX, nearest);
  const y = at(columns.noseY, nearest);
  const isInside = x >= 0 && x <= 1 && y >= 0 && y <= 1;
  return isInside && at(columns.noseVisibility, nearest) >= MIN_VISIBILITY;
};

const at = (values: Float64Array | Float32Array, index: number): number =>
  values[index] ?? Number.NaN;
