import { describe, expect, it } from 'vitest';
import { createRandom, textToSeed } from '../../../../../core/metrics/statistics/random.ts';

describe('createRandom', () => {
  it('gives the known sequence of mulberry32', () => {
    const random = createRandom(1);
    expect(random()).toBeCloseTo(0.6270739405881613, 12);
    expect(random()).toBeCloseTo(0.002735721180215478, 12);
  });

  it('fills the range evenly', () => {
    const random = createRandom(9);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 4000; draw += 1) {
      const bin = Math.floor(4 * random());
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('textToSeed', () => {
  it('is FNV-1a', () => {
    expect(textToSeed('a')).toBe(0xe40c292c);
    expect(textToSeed('foobar')).toBe(0xbf9cf968);
  });
});
