import { describe, expect, it } from 'vitest';
import {
  APART,
  closedLevel,
  LEAST_NOISE,
  LEAST_RISE,
  leastRise,
} from '../../../../core/review/lid-levels.ts';
import { MAD_TO_SIGMA } from '../../../../core/signal/statistics.ts';

describe('how far the lids of a person go', () => {
  it('is the middle of how far they went, whatever the face model makes of them', () => {
    expect(closedLevel([0.6, 0.62, 0.64])).toBeCloseTo(0.62);
    expect(closedLevel([0.08, 0.1, 0.15])).toBeCloseTo(0.1);
  });

  it('leaves out small rises, however many, where they are a group of their own', () => {
    const looksDown = Array.from({ length: 40 }, (_, index) => 0.05 + index / 1000);
    expect(closedLevel([...looksDown, 0.55, 0.6, 0.65])).toBeCloseTo(0.6);
  });

  it('takes two groups for one unless the one goes so many times as far as the other', () => {
    const small = [0.1, 0.1, 0.1];
    const great = (times: number): readonly number[] => [0.1 * times, 0.1 * times, 0.1 * times];
    expect(closedLevel([...small, ...great(APART + 0.1)])).toBeCloseTo(0.1 * (APART + 0.1));
    expect(closedLevel([...small, ...great(APART - 0.1)])).toBeLessThan(0.1 * (APART - 0.2));
  });

  it('does not depend on the order they closed in', () => {
    expect(closedLevel([0.6, 0.05, 0.5, 0.06, 0.55])).toBe(
      closedLevel([0.05, 0.06, 0.5, 0.55, 0.6]),
    );
  });

  it('is not known where they never rose', () => {
    expect(closedLevel([])).toBeNaN();
  });
});

describe('the least rise of lids', () => {
  const noisy = (sigma: number): Float32Array =>
    Float32Array.from(
      { length: 100 },
      (_, index) => ((index % 2 === 0 ? 1 : -1) * sigma) / MAD_TO_SIGMA,
    );

  it('is the same for all whose lids are steady', () => {
    expect(leastRise(noisy((0.9 * LEAST_RISE) / LEAST_NOISE))).toBe(LEAST_RISE);
  });

  it('is so many standard deviations where they are not', () => {
    expect(leastRise(noisy((1.1 * LEAST_RISE) / LEAST_NOISE))).toBeCloseTo(1.1 * LEAST_RISE);
  });
});
