import { describe, expect, it } from 'vitest';
import { GAZE_ACCURACY, misjudgedShare } from '../../../../core/metrics/gaze-accuracy.ts';
import { MIN_RATES_SUM } from '../../../../core/metrics/statistics/rogan-gladen.ts';

describe('the share that may have been misjudged', () => {
  it('is 5 % of all time from the eyes, relative to the part a figure is about', () => {
    expect(misjudgedShare('eyes', 60_000, 60_000)).toBeCloseTo(0.05, 9);
    expect(misjudgedShare('eyes', 30_000, 60_000)).toBeCloseTo(0.1, 9);
  });

  it('is 20 % from the landmarks alone and 25 % without calibration', () => {
    expect(misjudgedShare('landmarks', 60_000, 60_000)).toBeCloseTo(0.2, 9);
    expect(misjudgedShare('uncalibrated', 30_000, 60_000)).toBeCloseTo(0.5, 9);
  });

  it('is never more than all of it', () => {
    expect(misjudgedShare('eyes', 3_000, 60_000)).toBe(1);
    expect(misjudgedShare('eyes', 2_000, 60_000)).toBe(1);
    expect(misjudgedShare('eyes', 3_001, 60_000)).toBeLessThan(1);
  });
});

it('the rates of the eyes are good enough to correct a share by them', () => {
  const { rates } = GAZE_ACCURACY.eyes;
  expect((rates?.sensitivity ?? 0) + (rates?.specificity ?? 0)).toBeGreaterThan(MIN_RATES_SUM);
});
