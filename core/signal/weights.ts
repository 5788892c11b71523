import type { Ms } from '../units.ts';

/**
 * No face sample stands for more time than this. Between two samples further apart nothing was
 * measured: a gap. About six frames at 26 a second (our proposal).
 */
export const MAX_SAMPLE_MS: Ms = 250;

/**
 * The same for the pose, which may fall to two pictures a second so that the face keeps its rate; a
 * body does not change its posture faster than that (our proposal).
 */
export const MAX_POSE_SAMPLE_MS: Ms = 600;

/**
 * The time each sample stands for, ms: until the next sample, the last one until `endMs`, never
 * more than `longest` and never less than 0. `times` are session ms in time order.
 */
export const sampleWeights = (
  times: Float64Array,
  endMs: Ms,
  longest: Ms = MAX_SAMPLE_MS,
): Float32Array => {
  const weights = new Float32Array(times.length);
  for (let index = 0; index < times.length; index += 1) {
    const next = times[index + 1] ?? endMs;
    const stretch = next - (times[index] ?? Number.NaN);
    weights[index] = Math.max(0, Math.min(longest, stretch));
  }
  return weights;
};
