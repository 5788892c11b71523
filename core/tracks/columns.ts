import { FACE_CHANNELS, POSE_CHANNELS } from './channels.ts';
import type { FaceSample, FaceTrack, PoseSample, PoseTrack, Track } from './channels.ts';

/**
 * Samples as a track in columns. Values that are not finite become NaN: not measured. A sample
 * without a time is left out.
 */
export const samplesToFaceTrack = (samples: readonly FaceSample[]): FaceTrack =>
  samplesToTrack(FACE_CHANNELS, samples);

export const samplesToPoseTrack = (samples: readonly PoseSample[]): PoseTrack =>
  samplesToTrack(POSE_CHANNELS, samples);

/**
 * Puts the batches of one track together, in the given order. Times then rise strictly: a sample
 * that is not later than the one before it (a repeated or late frame) is left out.
 */
export const concatenateFaceTracks = (tracks: readonly FaceTrack[]): FaceTrack =>
  concatenateTracks(FACE_CHANNELS, tracks);

export const concatenatePoseTracks = (tracks: readonly PoseTrack[]): PoseTrack =>
  concatenateTracks(POSE_CHANNELS, tracks);

/** One column of `length` zeros per channel. */
export const createColumns = <Channel extends string>(
  channels: readonly Channel[],
  length: number,
): Record<Channel, Float32Array> =>
  Object.fromEntries(channels.map((channel) => [channel, new Float32Array(length)])) as Record<
    Channel,
    Float32Array
  >;

const samplesToTrack = <Channel extends string>(
  channels: readonly Channel[],
  given: readonly ({ readonly t: number } & Readonly<Record<Channel, number>>)[],
): Track<Channel> => {
  // One sample without a time would make the whole batch unreadable.
  const samples = given.filter((sample) => Number.isFinite(sample.t));
  const t = Float64Array.from(samples, (sample) => sample.t);
  const columns = createColumns(channels, samples.length);
  for (const channel of channels) {
    const column = columns[channel];
    for (const [index, sample] of samples.entries()) {
      // Infinity is no measurement either, and so is what Float32 cannot hold.
      const value = Math.fround(sample[channel]);
      column[index] = Number.isFinite(value) ? value : Number.NaN;
    }
  }
  return { t, columns };
};

const concatenateTracks = <Channel extends string>(
  channels: readonly Channel[],
  tracks: readonly Track<Channel>[],
): Track<Channel> => {
  const runs = risingRuns(tracks);
  const length = runs.reduce((sum, run) => sum + run.end - run.start, 0);
  const t = new Float64Array(length);
  const columns = createColumns(channels, length);
  let offset = 0;
  for (const { track, start, end } of runs) {
    t.set(track.t.subarray(start, end), offset);
    for (const channel of channels)
      columns[channel].set(track.columns[channel].subarray(start, end), offset);
    offset += end - start;
  }
  return { t, columns };
};

type Run<Channel extends string> = { track: Track<Channel>; start: number; end: number };

/** Stretches of the tracks over which time goes on, so that they can be copied whole. */
const risingRuns = <Channel extends string>(tracks: readonly Track<Channel>[]): Run<Channel>[] => {
  const runs: Run<Channel>[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const track of tracks) {
    let run: Run<Channel> | null = null;
    for (let index = 0; index < track.t.length; index += 1) {
      const time = track.t[index] ?? Number.NaN;
      if (!(time > last)) {
        run = null;
        continue;
      }
      last = time;
      if (run === null) {
        run = { track, start: index, end: index };
        runs.push(run);
      }
      run.end = index + 1;
    }
  }
  return runs;
};
