import type { FaceTrack } from '../tracks/channels.ts';
import { GAZE_VALIDITY, gazeValidity } from './gaze-validity.ts';
import type { RestingHead } from './resting-head.ts';

/** What the landmarks say of every sample. */
export type MeasuredGaze = {
  readonly validity: Uint8Array;
  /** Relative to the direction to the lens; NaN where not measured. */
  readonly gazeYaw: Float32Array;
  readonly gazePitch: Float32Array;
};

export const measuredGaze = (face: FaceTrack, resting: RestingHead): MeasuredGaze => {
  const { t, columns } = face;
  const validity = gazeValidity(face, resting);
  const gazeYaw = new Float32Array(t.length).fill(Number.NaN);
  const gazePitch = new Float32Array(t.length).fill(Number.NaN);
  for (let index = 0; index < t.length; index += 1) {
    if (validity[index] !== GAZE_VALIDITY.measured) continue;
    gazeYaw[index] = at(columns.gazeYaw, index) - at(columns.lensYaw, index);
    gazePitch[index] = at(columns.gazePitch, index) - at(columns.lensPitch, index);
  }
  return { validity, gazeYaw, gazePitch };
};

const at = (values: Float32Array, index: number): number => values[index] ?? Number.NaN;
