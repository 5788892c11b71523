export const sumOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0);

/**
 * How evenly a time is spread over K people: the entropy of their shares q over that of an even
 * spread, B = -sum(q ln q) / ln K (`measurement.md` 8.1). 0 = all on one of them, 1 = the same for
 * each. NaN where there was no time, or nobody to spread it over.
 */
export function evenness(times: ArrayLike<number>): number {
  const total = sumOf(times);
  if (!(total > 0) || times.length < 2) return Number.NaN;
  let entropy = 0;
  for (const time of Array.from(times)) {
    const share = time / total;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return Math.min(1, Math.max(0, entropy / Math.log(times.length)));
}
