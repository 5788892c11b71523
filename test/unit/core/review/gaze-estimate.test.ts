import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLEAR_CONTRAST,
  eyePitchToDegrees,
  eyeShare,
  FAINT_CONTRAST,
  mix,
} from '../../../../core/review/gaze-estimate.ts';

describe('scale of the eye network', () => {
  it('is stretched downwards, and left alone upwards', () => {
    expect(eyePitchToDegrees(-8)).toBeCloseTo(-10, 9);
    expect(eyePitchToDegrees(8)).toBe(8);
    expect(eyePitchToDegrees(0)).toBe(0);
  });
});

describe('share of the eye network in the gaze', () => {
  it('is all of it in clear pictures of the eyes', () => {
    expect(eyeShare(3, CLEAR_CONTRAST)).toBe(1);
    expect(eyeShare(3, CLEAR_CONTRAST - 0.1)).toBeLessThan(1);
    expect(eyeShare(3, 60)).toBe(1);
  });

  it('falls to half in faint ones, and no further', () => {
    expect(eyeShare(3, FAINT_CONTRAST)).toBe(0.5);
    expect(eyeShare(3, FAINT_CONTRAST + 0.1)).toBeGreaterThan(0.5);
    expect(eyeShare(3, 0)).toBe(0.5);
  });

  it('is none where the network measured nothing', () => {
    expect(eyeShare(Number.NaN, 40)).toBe(0);
    expect(eyeShare(3, Number.NaN)).toBe(0);
  });

  it('mixes within the two readings, and takes the landmarks alone without the other', () => {
    const degrees = fc.float({ min: -40, max: 40, noNaN: true });
    fc.assert(
      fc.property(degrees, degrees, fc.float({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const mixed = mix(a, b, share);
        expect(mixed).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-4);
        expect(mixed).toBeLessThanOrEqual(Math.max(a, b) + 1e-4);
      }),
    );
    expect(mix(7, Number.NaN, 0)).toBe(7);
  });
});
