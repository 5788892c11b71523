import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import { FACE_CHANNELS } from '../tracks/channels.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import type { Centimetres, Ms } from '../units.ts';

/**
 * From one sample to the next a head does not move by the breadth of a head; two heads are at least
 * that far apart. 150 mm: breadth of an adult head, rounded down (our proposal).
 */
const HEAD_BREADTH: Centimetres = 15;
/** A single face for this long is the user's again: the search drops a second one for a moment. Ours. */
const ALONE_MS: Ms = 1_000;

/**
 * The track without the moments in which another person's face was the largest and therefore the
 * measured one (`isOther` = 1): their values are NaN, but `faces` stays as it was. The face measured before the
 * second one came is the user's; the measurement has changed to another when the head jumps by the
 * breadth of one between two samples while two are in the picture. It is the user again when the
 * head is back, or jumps back in that direction, or after one second of a single face.
 */
export const withoutOtherFaces = (
  track: FaceTrack,
): { readonly track: FaceTrack; readonly isOther: Uint8Array } => {
  const others = otherFaceSamples(track);
  const isOther = new Uint8Array(track.t.length);
  for (const index of others) isOther[index] = 1;
  if (others.length === 0) return { track, isOther };
  const columns = { ...track.columns };
  for (const channel of FACE_CHANNELS) {
    if (channel === 'faces' || channel === 'light' || channel === 'latency') continue;
    const column = columns[channel].slice();
    for (const index of others) column[index] = Number.NaN;
    columns[channel] = column;
  }
  return { track: { t: track.t, columns }, isOther };
};

/** Indices of the samples whose measured face is taken to be another person's. */
const otherFaceSamples = (track: FaceTrack): readonly number[] => {
  const { t, columns } = track;
  const others: number[] = [];
  /** The newest sample with a face; the newest one of the user's own; since when one face is alone. */
  let newest = -1;
  let own = -1;
  let aloneSince: Ms | null = null;
  let isOther = false;
  for (let index = 0; index < t.length; index += 1) {
    const faces = at(columns.faces, index);
    if (!(faces >= 1) || Number.isNaN(at(columns.headX, index))) continue;
    const time = at(t, index);
    aloneSince = faces >= 2 ? null : (aloneSince ?? time);
    const isJump =
      (faces >= 2 || at(columns.faces, newest) >= 2) &&
      time - at(t, newest) <= MAX_SAMPLE_MS &&
      way(track, newest, index) >= HEAD_BREADTH;
    if (isOther) {
      const isAlone = aloneSince !== null && time - aloneSince >= ALONE_MS;
      const toOwn = way(track, own, index);
      const isBack = toOwn < HEAD_BREADTH || (isJump && toOwn < way(track, own, newest));
      isOther = !isAlone && !isBack;
    } else isOther = isJump;
    if (isOther) others.push(index);
    else own = index;
    newest = index;
  }
  return others;
};

const way = ({ columns }: FaceTrack, from: number, to: number): Centimetres =>
  Math.hypot(
    at(columns.headX, to) - at(columns.headX, from),
    at(columns.headY, to) - at(columns.headY, from),
    at(columns.headZ, to) - at(columns.headZ, from),
  );

const at = (values: Float64Array | Float32Array, index: number): number =>
  values[index] ?? Number.NaN;
