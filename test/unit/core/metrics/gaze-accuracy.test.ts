import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gazeAccuracy, misjudgedShare } from '../../../../core/metrics/gaze-accuracy.ts';

const eyes = { gazeSource: 'eyes', holdOut: null } as const;
const landmarks = { gazeSource: 'landmarks', holdOut: null } as const;
const uncalibrated = { gazeSource: 'uncalibrated', holdOut: null } as const;
const perfect = { sensitivity: 1, specificity: 1 };

describe('the share that may have been misjudged', () => {
  it('is 5 % of all time from the eyes, relative to the part a figure is about', () => {
    expect(misjudgedShare(eyes, 60_000, 60_000)).toBeCloseTo(0.05, 9);
    expect(misjudgedShare(eyes, 30_000, 60_000)).toBeCloseTo(0.1, 9);
  });

  it('is 20 % from the landmarks alone and 25 % without calibration', () => {
    expect(misjudgedShare(landmarks, 60_000, 60_000)).toBeCloseTo(0.2, 9);
    expect(misjudgedShare(uncalibrated, 30_000, 60_000)).toBeCloseTo(0.5, 9);
  });

  it('is never more than all of it', () => {
    expect(misjudgedShare(eyes, 3_000, 60_000)).toBe(1);
    expect(misjudgedShare(eyes, 2_000, 60_000)).toBe(1);
    expect(misjudgedShare(eyes, 3_001, 60_000)).toBeLessThan(1);
  });
});

describe('the check of the own calibration', () => {
  it('counts a third beside the benchmark', () => {
    const { rates } = gazeAccuracy({ ...eyes, holdOut: { sensitivity: 0.7, specificity: 1 } });
    expect(rates?.sensitivity).toBeCloseTo((2 * 0.979 + 0.7) / 3, 9);
    expect(rates?.specificity).toBeCloseTo((2 * 0.941 + 1) / 3, 9);
  });

  it('widens by the looks that were misread, and never makes surer than the benchmark', () => {
    const worse = gazeAccuracy({ ...eyes, holdOut: { sensitivity: 1, specificity: 0.4 } });
    expect(worse.halfPoints).toBeCloseTo(100 * (1 - (2 * 0.941 + 0.4) / 3), 9);
    expect(gazeAccuracy({ ...eyes, holdOut: perfect }).halfPoints).toBe(5);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (sensitivity, specificity) => {
        const holdOut = { sensitivity, specificity };
        for (const judge of [eyes, landmarks])
          expect(gazeAccuracy({ ...judge, holdOut }).halfPoints).toBeGreaterThanOrEqual(
            gazeAccuracy(judge).halfPoints,
          );
      }),
    );
  });

  it('makes the rates of the landmarks known, which the benchmark alone does not', () => {
    expect(gazeAccuracy(landmarks).rates).toBeNull();
    expect(gazeAccuracy({ ...landmarks, holdOut: perfect }).rates).not.toBeNull();
  });

  it('changes nothing where it could not tell, or where nothing was calibrated', () => {
    const unknown = { sensitivity: null, specificity: 1 };
    expect(gazeAccuracy({ ...eyes, holdOut: unknown })).toEqual(gazeAccuracy(eyes));
    expect(gazeAccuracy({ ...uncalibrated, holdOut: perfect })).toEqual(gazeAccuracy(uncalibrated));
  });
});
