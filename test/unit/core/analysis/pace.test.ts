import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysisPace } from '../../../../core/analysis/pace.ts';

const facts = {
  ranges: [{ fromMs: 10_000, toMs: 110_000 }],
  endMs: 200_000,
  atMs: 60_000,
  frames: 1_500,
  elapsedMs: 60_000,
};

describe('the pace of an analysis', () => {
  test('is share, speed and time left of what is analysed', () => {
    expect(analysisPace(facts)).toEqual({ share: 0.5, picturesPerSecond: 25, leftMs: 60_000 });
  });

  test('is not guessed before a fiftieth is done', () => {
    expect(analysisPace({ ...facts, atMs: 11_900 })).toMatchObject({
      picturesPerSecond: null,
      leftMs: null,
    });
    expect(analysisPace({ ...facts, atMs: 12_000 }).leftMs).toBeCloseTo(49 * 60_000);
  });

  test('counts marked looks outside of the part as part of the work', () => {
    const ranges = [
      { fromMs: 0, toMs: 2_000 },
      { fromMs: 10_000, toMs: 18_000 },
    ];
    const share = (atMs: number) => analysisPace({ ...facts, ranges, atMs }).share;
    expect([share(1_000), share(5_000), share(14_000), share(18_000)]).toEqual([0.1, 0.2, 0.6, 1]);
  });

  test('ends with the file, whatever was asked for', () => {
    const atMs = 200_000;
    const toEnd = [{ fromMs: 0, toMs: null }];
    const beyond = [{ fromMs: 0, toMs: 900_000 }];
    expect(analysisPace({ ...facts, ranges: toEnd, atMs }).share).toBe(1);
    expect(analysisPace({ ...facts, ranges: beyond, atMs }).share).toBe(1);
  });

  test('stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), (atMs) => {
        const { share } = analysisPace({ ...facts, atMs });
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
