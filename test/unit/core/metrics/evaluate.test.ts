import { describe, expect, it } from 'vitest';
import { bandPosition, plateauScore } from '../../../../core/metrics/evaluate.ts';

const band = { low: 35, high: 70, outerLow: 15, outerHigh: 90, source: 'a test' };

describe('bandPosition', () => {
  it.each([
    [35, 'inside'],
    [70, 'inside'],
    [34.9, 'near'],
    [15, 'near'],
    [90, 'near'],
    [14.9, 'outside'],
    [90.1, 'outside'],
  ] as const)('%d is %s', (value, position) => {
    expect(bandPosition(band, { value, interval: null })).toBe(position);
    expect(bandPosition(band, { value, interval: { low: value, high: value } })).toBe(position);
  });

  it.each([
    ['is inside while the whole interval is', 49, 35, 70, 'inside'],
    ['is inside with nine tenths of the interval', 49, 32, 62, 'inside'],
    ['is unclear with less of it', 49, 31.9, 62, 'unclear'],
    ['is unclear when the interval leaves the band on both sides', 49, 28, 76, 'unclear'],
    ['is near below with nine tenths of the interval there', 20, 8, 38, 'near'],
    ['is unclear below with less of it', 20, 8, 38.1, 'unclear'],
    ['is outside above with the whole interval there', 95, 80, 100, 'outside'],
    ['is unclear above when the interval reaches far into the band', 75, 60, 80, 'unclear'],
    ['is unclear when the interval covers most of the scale', 27, 3, 98, 'unclear'],
    ['is unclear with an endless interval that is not all there', 75, 60, Infinity, 'unclear'],
    ['is outside with an endless interval that is', 95, 70, Infinity, 'outside'],
    ['is unclear when the interval was not measured', 49, Number.NaN, Number.NaN, 'unclear'],
  ] as const)('%s', (_, value, low, high, position) => {
    expect(bandPosition(band, { value, interval: { low, high } })).toBe(position);
  });

  it('tells nothing of 0 % when up to 55 % fit and the band ends at 15 %', () => {
    const staring = { ...band, low: 0, high: 15, outerLow: 0, outerHigh: 30 };
    expect(bandPosition(staring, { value: 0, interval: { low: 0, high: 55 } })).toBe('unclear');
  });
});

describe('plateauScore', () => {
  it.each([
    [35, 1],
    [52, 1],
    [70, 1],
    [25, 0.5],
    [80, 0.5],
    [15, 0],
    [90, 0],
    [0, 0],
    [100, 0],
  ])('of %d is %d: full on the plateau, linear to nothing at the outer limits', (value, score) => {
    expect(plateauScore(band, value)).toBeCloseTo(score, 9);
  });

  it('does not rise beyond a band that has no slope', () => {
    expect(plateauScore({ ...band, outerHigh: 70 }, 71)).toBe(0);
    expect(plateauScore({ ...band, outerHigh: 70 }, 70)).toBe(1);
  });
});
