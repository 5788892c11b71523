const sortedFinite = (values: Iterable<number>): Float64Array =>
  Float64Array.from(values).filter(Number.isFinite).sort();

/**
 * The quantile of the finite values, linear between neighbours (type 7 of Hyndman & Fan). What is
 * not finite was not measured and is left out; NaN when nothing is left.
 */
export const quantile = (values: Iterable<number>, share: number): number =>
  quantileOfSorted(sortedFinite(values), share);

export const median = (values: Iterable<number>): number => quantile(values, 0.5);

/** Standard deviations of a normal distribution in one median absolute deviation. */
export const MAD_TO_SIGMA = 1.4826;

/** Median absolute deviation from the median, unscaled. */
export const medianAbsoluteDeviation = (values: Iterable<number>): number => {
  const finite = sortedFinite(values);
  const centre = quantileOfSorted(finite, 0.5);
  return quantileOfSorted(finite.map((value) => Math.abs(value - centre)).sort(), 0.5);
};

/** The same of finite values that are in order already, for loops that would sort them twice. */
export const quantileOfSorted = (sorted: Float64Array, share: number): number => {
  const position = Math.max(0, Math.min(1, share)) * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (position - Math.floor(position)) * (above - below);
};
