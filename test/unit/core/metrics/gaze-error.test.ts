import { describe, expect, it } from 'vitest';
import { misjudgedShare } from '../../../../core/metrics/gaze-error.ts';

describe('the share that may have been misjudged', () => {
  it('is 5 % of all time, 15 % uncalibrated, relative to the part a figure is about', () => {
    expect(misjudgedShare(true, 60_000, 60_000)).toBeCloseTo(0.05, 9);
    expect(misjudgedShare(true, 30_000, 60_000)).toBeCloseTo(0.1, 9);
    expect(misjudgedShare(false, 30_000, 60_000)).toBeCloseTo(0.3, 9);
  });

  it('is never more than all of it', () => {
    expect(misjudgedShare(true, 3_000, 60_000)).toBe(1);
    expect(misjudgedShare(true, 2_000, 60_000)).toBe(1);
    expect(misjudgedShare(true, 3_001, 60_000)).toBeLessThan(1);
  });
});
