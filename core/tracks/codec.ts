import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { FACE_CHANNELS, POSE_CHANNELS } from './channels.ts';
import type { FaceSample, FaceTrack, PoseSample, PoseTrack, Track, TrackKind } from './channels.ts';
import { createColumns, samplesToFaceTrack, samplesToPoseTrack } from './columns.ts';

/*
 * A packed batch, little endian throughout:
 *   0  4 bytes  the letters GRTK
 *   4  uint16   version of this layout and of the channel lists
 *   6  uint8    kind: 1 face, 2 pose
 *   7  uint8    channels
 *   8  uint32   samples
 *  12  float64  times, session ms, one per sample
 *   …  float32  channel after channel, one value per sample; NaN = not measured
 */
const MAGIC = 0x4b_54_52_47;
const CODEC_VERSION = 3;
/** Channels that a version had; the channels after them were not measured yet. */
const CHANNELS_OF_VERSION: Readonly<Record<number, Readonly<Record<TrackKind, number>>>> = {
  1: { face: 27, pose: 28 },
  2: { face: 31, pose: 28 },
  [CODEC_VERSION]: { face: FACE_CHANNELS.length, pose: POSE_CHANNELS.length },
};
const HEADER_BYTES = 12;
const KIND_CODES = { face: 1, pose: 2 } as const;

/** Bytes that are not a batch of ours, or not a whole one; `reason` is for the log. */
export type BadTrack = { readonly type: 'BadTrack'; readonly reason: string };

export type DecodedBatch =
  | { readonly kind: 'face'; readonly track: FaceTrack }
  | { readonly kind: 'pose'; readonly track: PoseTrack };

/** Packs samples (session ms, in time order). Values that are not finite are stored as NaN. */
export const encodeFaceBatch = (samples: readonly FaceSample[]): Uint8Array<ArrayBuffer> =>
  encodeFaceTrack(samplesToFaceTrack(samples));

export const encodePoseBatch = (samples: readonly PoseSample[]): Uint8Array<ArrayBuffer> =>
  encodePoseTrack(samplesToPoseTrack(samples));

export const encodeFaceTrack = (track: FaceTrack): Uint8Array<ArrayBuffer> =>
  encode(KIND_CODES.face, FACE_CHANNELS, track);

const encodePoseTrack = (track: PoseTrack): Uint8Array<ArrayBuffer> =>
  encode(KIND_CODES.pose, POSE_CHANNELS, track);

/** Unpacks a batch; never throws. Its length must be exactly what its header announces. */
export const decodeBatch = (bytes: Uint8Array): Result<DecodedBatch, BadTrack> => {
  if (bytes.byteLength < HEADER_BYTES) return bad('shorter than a header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return bad('not a track batch');
  const version = view.getUint16(4, true);
  const channels = CHANNELS_OF_VERSION[version];
  if (channels === undefined) return bad(`unknown version ${version}`);
  const kind = view.getUint8(6);
  if (kind === KIND_CODES.face) {
    const track = decodeColumns(view, FACE_CHANNELS, channels.face);
    return track.ok ? ok({ kind: 'face', track: track.value }) : track;
  }
  if (kind === KIND_CODES.pose) {
    const track = decodeColumns(view, POSE_CHANNELS, channels.pose);
    return track.ok ? ok({ kind: 'pose', track: track.value }) : track;
  }
  return bad(`unknown kind ${kind}`);
};

const encode = <Channel extends string>(
  kind: number,
  channels: readonly Channel[],
  track: Track<Channel>,
): Uint8Array<ArrayBuffer> => {
  const samples = track.t.length;
  const bytes = new Uint8Array(batchBytes(channels.length, samples));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, CODEC_VERSION, true);
  view.setUint8(6, kind);
  view.setUint8(7, channels.length);
  view.setUint32(8, samples, true);
  let offset = HEADER_BYTES;
  for (const time of track.t) {
    view.setFloat64(offset, time, true);
    offset += Float64Array.BYTES_PER_ELEMENT;
  }
  for (const channel of channels) {
    for (const value of track.columns[channel]) {
      view.setFloat32(offset, value, true);
      offset += Float32Array.BYTES_PER_ELEMENT;
    }
  }
  return bytes;
};

const decodeColumns = <Channel extends string>(
  view: DataView,
  channels: readonly Channel[],
  stored: number,
): Result<Track<Channel>, BadTrack> => {
  const channelCount = view.getUint8(7);
  if (channelCount !== stored) return bad(`${channelCount} channels instead of ${stored}`);
  const samples = view.getUint32(8, true);
  const expected = batchBytes(stored, samples);
  // Checked before anything is allocated: a damaged count may claim gigabytes.
  if (view.byteLength !== expected)
    return bad(`${view.byteLength} bytes where ${samples} samples take ${expected}`);
  const t = new Float64Array(samples);
  let offset = HEADER_BYTES;
  for (let index = 0; index < samples; index += 1) {
    const time = view.getFloat64(offset, true);
    if (!Number.isFinite(time)) return bad(`sample ${index} has no time`);
    t[index] = time;
    offset += Float64Array.BYTES_PER_ELEMENT;
  }
  const columns = createColumns(channels, samples);
  for (const channel of channels.slice(stored)) columns[channel].fill(Number.NaN);
  for (const channel of channels.slice(0, stored)) {
    const column = columns[channel];
    for (let index = 0; index < samples; index += 1) {
      column[index] = view.getFloat32(offset, true);
      offset += Float32Array.BYTES_PER_ELEMENT;
    }
  }
  return ok({ t, columns });
};

const batchBytes = (channels: number, samples: number): number =>
  HEADER_BYTES +
  samples * (Float64Array.BYTES_PER_ELEMENT + channels * Float32Array.BYTES_PER_ELEMENT);

const bad = (reason: string): { ok: false; error: BadTrack } => err({ type: 'BadTrack', reason });
