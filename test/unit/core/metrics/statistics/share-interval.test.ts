import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../../core/metrics/statistics/random.ts';
import {
  BOOTSTRAP_MIN_PAIRS,
  pairsShare,
  shareInterval,
} from '../../../../../core/metrics/statistics/share-interval.ts';
import type { OnOffPair } from '../../../../../core/metrics/statistics/share-interval.ts';

const same = (count: number, onMs: number, offMs: number): OnOffPair[] =>
  Array.from({ length: count }, () => ({ onMs, offMs }));

describe('shareInterval', () => {
  it('holds the share it belongs to and stays within 0 and 1', () => {
    const pair = fc.record({
      onMs: fc.integer({ min: 200, max: 20_000 }),
      offMs: fc.integer({ min: 250, max: 20_000 }),
    });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), fc.nat(), (pairs, seed) => {
        const { low, high } = shareInterval(pairs, seed);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        const share = pairsShare(pairs);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }),
      { numRuns: 50 },
    );
  });

  it('becomes narrower the more of the same behaviour was seen', () => {
    const pair = fc.record({
      onMs: fc.integer({ min: 500, max: 8000 }),
      offMs: fc.integer({ min: 500, max: 8000 }),
    });
    const width = (pairs: readonly OnOffPair[], seed: number) => {
      const { low, high } = shareInterval(pairs, seed);
      return high - low;
    };
    fc.assert(
      fc.property(fc.array(pair, { minLength: 6, maxLength: 12 }), fc.nat(), (pairs, seed) => {
        const longer = Array.from({ length: 9 }, () => pairs).flat();
        expect(width(longer, seed)).toBeLessThanOrEqual(width(pairs, seed) + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same seed and differs for another', () => {
    const random = createRandom(5);
    const pairs = Array.from({ length: 12 }, () => ({
      onMs: 500 + 6000 * random(),
      offMs: 500 + 4000 * random(),
    }));
    expect(shareInterval(pairs, 1)).toEqual(shareInterval(pairs, 1));
    expect(shareInterval(pairs, 1)).not.toEqual(shareInterval(pairs, 2));
  });

  it('does not claim certainty from equal pairs that are too few to resample', () => {
    const few = shareInterval(same(BOOTSTRAP_MIN_PAIRS - 1, 3000, 2000), 1);
    const enough = shareInterval(same(BOOTSTRAP_MIN_PAIRS, 3000, 2000), 1);
    expect(few.high - few.low).toBeGreaterThan(0.3);
    expect(enough.high - enough.low).toBeCloseTo(0, 9);
  });

  it.each([0, 1])('keeps some doubt when the share seen is exactly %d', (share) => {
    const pairs = same(12, share * 5000, (1 - share) * 5000);
    const { low, high } = shareInterval(pairs, 1);
    expect(pairsShare(pairs)).toBe(share);
    expect(high - low).toBeGreaterThan(0.1);
  });

  it('covers the true share of random looking in about 95 of 100 answers of five minutes', () => {
    const random = createRandom(20_260_101);
    const length = (mean: number) => -mean * Math.log(1 - random());
    const runs = 200;
    let covered = 0;
    for (let run = 0; run < runs; run += 1) {
      const pairs: OnOffPair[] = [];
      for (let time = 0; time < 300_000;) {
        const pair = { onMs: length(3000), offMs: length(2000) };
        time += pair.onMs + pair.offMs;
        pairs.push(pair);
      }
      const { low, high } = shareInterval(pairs, run);
      if (low <= 0.6 && 0.6 <= high) covered += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.87);
    expect(covered / runs).toBeLessThan(1);
  });
});
