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
    expect(bandPosition(band, value)).toBe(position);
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
