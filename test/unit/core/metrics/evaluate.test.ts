import { describe, expect, it } from 'vitest';
import { bandPosition } from '../../../../core/metrics/evaluate.ts';

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
