import { describe, expect, it } from 'vitest';
import { isTooSlow, LONGEST_MS, MOST_SLOW } from '../../../../core/metrics/frame-rate.ts';

/** Pictures one after the other, each standing for its time. */
const pictures = (weights: readonly number[]) => {
  let at = 0;
  const t = weights.map((weight) => {
    at += weight;
    return at - weight;
  });
  return { t: Float64Array.from(t), weight: Float64Array.from(weights) };
};
const tooSlow = (weights: readonly number[]): boolean => {
  const { t, weight } = pictures(weights);
  return isTooSlow({ t, weight: Float32Array.from(weight) }, [{ startMs: 0, endMs: 1_000_000 }]);
};
const many = (count: number, ms: number): number[] => Array.from({ length: count }, () => ms);

describe('pictures that come too slowly for nods and blinks', () => {
  it('are further apart than fifteen a second and their jitter', () => {
    expect(tooSlow(many(100, LONGEST_MS - 1))).toBe(false);
    expect(tooSlow(many(100, LONGEST_MS + 1))).toBe(true);
  });

  it('are so for more than their share of the time', () => {
    const slowFor = (share: number): boolean =>
      tooSlow([
        ...many(Math.round(1000 * share), 100),
        ...many(Math.round(2000 * (1 - share)), 50),
      ]);
    expect(slowFor(MOST_SLOW - 0.01)).toBe(false);
    expect(slowFor(MOST_SLOW + 0.01)).toBe(true);
  });
});
