/** A 95 % interval. */
export type Interval = { readonly low: number; readonly high: number };

/** Standard normal quantile of .975: half the width of a 95 % interval in standard errors. */
export const NORMAL_95 = 1.959964;

/**
 * Wilson score interval of a share from `count` independent looks, all in 0..1 (Wilson 1927). It
 * stays inside 0..1 and does not collapse at a share of 0 or 1, where a bootstrap would.
 */
export function wilsonInterval(share: number, count: number): Interval {
  const z2 = NORMAL_95 ** 2;
  const centre = share + z2 / (2 * count);
  const half = NORMAL_95 * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count ** 2));
  const scale = 1 + z2 / count;
  return {
    low: Math.max(0, (centre - half) / scale),
    high: Math.min(1, (centre + half) / scale),
  };
}

/**
 * Adds an independent uncertainty to an interval: each side becomes the root of the sum of squares
 * (measurement.md 7.3), cut to `bounds`.
 */
export function widenInterval(
  value: number,
  interval: Interval,
  half: number,
  bounds: Interval,
): Interval {
  return {
    low: Math.max(bounds.low, value - Math.hypot(value - interval.low, half)),
    high: Math.min(bounds.high, value + Math.hypot(interval.high - value, half)),
  };
}

const PERCENT: Interval = { low: 0, high: 100 };

/** The widened interval of a share in percent, from the sampling interval of the share (0..1). */
export const widenShareInterval = (
  percent: number,
  sampling: Interval,
  halfPoints: number,
): Interval =>
  widenInterval(
    percent,
    { low: 100 * sampling.low, high: 100 * sampling.high },
    halfPoints,
    PERCENT,
  );
