import { MAD_TO_SIGMA, median } from '../signal/statistics.ts';

/**
 * Lids that rise less than this above their open level are noise of the model, of 1. The face model
 * reads closed lids as .6 of 1 on one head and as .1 on another (d07), where open ones are still to
 * .02; so the least is low, and what closes lids is told by the person's own levels. Our proposal.
 */
export const LEAST_RISE = 0.03;
/** And less than so many standard deviations of the open lids. Our proposal. */
export const LEAST_NOISE = 5;
/**
 * Small rises (a look down, a squint) and closed lids are two groups where the one reaches so many
 * times as far as the other; else there is one group only, the closed lids. Our proposal.
 */
export const APART = 4;

/** The least that counts as a rise of this person's lids. */
export const leastRise = (rises: Float32Array): number =>
  Math.max(LEAST_RISE, LEAST_NOISE * MAD_TO_SIGMA * median(rises.map(Math.abs)));

/**
 * How far this person's lids go when they close, from how far they went each time they rose; NaN
 * when they never did. The rises are parted where the two sides differ most from each other and
 * least among themselves (Otsu), as shares of each other: .05 is to .1 what .3 is to .6.
 */
export function closedLevel(peaks: readonly number[]): number {
  const logs = peaks.map(Math.log).sort((one, other) => one - other);
  const sums = [0];
  for (const log of logs) sums.push((sums.at(-1) ?? 0) + log);
  const total = sums.at(-1) ?? 0;
  let first = 0;
  let most = 0;
  for (let split = 1; split < logs.length; split += 1) {
    const below = (sums[split] ?? 0) / split;
    const above = (total - (sums[split] ?? 0)) / (logs.length - split);
    const between = split * (logs.length - split) * (above - below) ** 2;
    if (between <= most) continue;
    most = between;
    first = Math.exp(above - below) >= APART ? split : 0;
  }
  return Math.exp(median(logs.slice(first)));
}
