/** Index of the time nearest to `time`, searched onwards from an earlier answer. */
export const nearestInTime = (times: Float64Array, time: number, from: number): number => {
  let index = from;
  while (
    index + 1 < times.length &&
    Math.abs((times[index + 1] ?? Number.NaN) - time) <= Math.abs((times[index] ?? 0) - time)
  )
    index += 1;
  return index;
};
