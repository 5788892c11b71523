import { describe, expect, it } from 'vitest';
import { LEAN_FROM } from '../../../../core/metrics/lean-rule.ts';
import {
  LEAST_SEEN,
  SITS_UP,
  SLIDE_BLOCK_MS,
  SLIDE_LEAST_MS,
  slideOver,
} from '../../../../core/metrics/slide-over.ts';
import { createRandom } from '../../../../core/metrics/statistics/random.ts';
import { secondsToMs } from '../../../../core/units.ts';
import { aSignals, repeat } from '../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../helpers/a-signals.ts';

const BLOCK_S = SLIDE_BLOCK_MS / 1000;
const over = (stretches: readonly FaceStretch[]) => {
  const { face, durationMs } = aSignals({ face: stretches });
  return slideOver(face, [{ startMs: 0, endMs: durationMs }]);
};
/** A seat that is so many centimetres down, one block after the other. */
const seats = (cm: readonly number[]): FaceStretch[] =>
  cm.map((slidCm) => ({ seconds: BLOCK_S, slidCm }));

/** A seat that only trembles: independent normal noise, the same for the same seed. */
const trembling = (seed: number, sigma: number, blocks = 20): number[] => {
  const random = createRandom(seed);
  return Array.from(
    { length: blocks },
    () => sigma * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
};

describe('how sure a fall is', () => {
  const SEEDS = Array.from({ length: 100 }, (_, seed) => seed);

  it.each([0.2, 0.5, 0.8])('noise of %d cm alone is hardly ever told from no slide', (sigma) => {
    const told = SEEDS.filter((seed) => over(seats(trembling(seed, sigma))).slide.interval.low > 0);
    expect(told.length).toBeLessThanOrEqual(5);
  });

  it('no slide is as unsure as the noise of the seat, and never surer than a found one', () => {
    const rising = (sigma: number) =>
      over(seats(trembling(1, sigma).map((cm, index) => cm - 2 * index))).slide;
    expect(rising(0.2)).toMatchObject({ cm: 0, span: null });
    expect(rising(0.2).interval.low).toBe(0);
    expect(rising(0.2).interval.high).toBeGreaterThan(0.3);
    expect(rising(0.5).interval.high).toBeGreaterThan(2 * rising(0.2).interval.high);
  });

  it('a fall far beyond the noise is told from none', () => {
    const falling = trembling(3, 0.2).map((cm, index) => cm + 0.4 * index);
    const { cm, interval } = over(seats(falling)).slide;
    expect(cm).toBeGreaterThan(6);
    expect(interval.low).toBeGreaterThan(4);
    expect(interval.high).toBeGreaterThanOrEqual(cm);
  });
});

describe('a fall of the seat', () => {
  it('over less than its time is a move and no slide', () => {
    const falling = (blocks: number): number =>
      over(seats(Array.from({ length: blocks }, (_, index) => index))).slide.cm;
    const least = SLIDE_LEAST_MS / SLIDE_BLOCK_MS;
    expect(falling(least)).toBeCloseTo(least - 1, 3);
    expect(falling(least - 1)).toBe(0);
  });

  it('goes on through coming up a little, and ends with sitting up', () => {
    const comingUp = (by: number) => {
      const down = [0, 1, 2, 3, 4, 5];
      const again = [0, 1, 2, 3, 4, 5, 6].map((cm) => 5 - by + cm);
      return over(seats([...down, ...again])).slide.span;
    };
    expect(comingUp(SITS_UP - 0.1)).toEqual({ startMs: 0, endMs: 13 * SLIDE_BLOCK_MS });
    expect(comingUp(SITS_UP + 0.1)?.startMs).toBe(6 * SLIDE_BLOCK_MS);
  });

  it('is told from blocks that were seen for half of their time', () => {
    const seenFor = (share: number): number =>
      over(
        repeat(10, [{ seconds: BLOCK_S * share }, { seconds: BLOCK_S * (1 - share), gap: true }]),
      ).measuredMs;
    expect(seenFor(LEAST_SEEN + 0.02)).toBe(secondsToMs(10 * BLOCK_S));
    expect(seenFor(LEAST_SEEN - 0.02)).toBe(0);
  });

  it('is not told while leaning in or back', () => {
    const leaning = (lean: number): number => over([{ seconds: 60, lean }]).measuredMs;
    for (const sign of [1, -1]) {
      expect(leaning(sign * (LEAN_FROM - 0.01))).toBe(60_000);
      expect(leaning(sign * (LEAN_FROM + 0.01))).toBe(0);
    }
  });
});
