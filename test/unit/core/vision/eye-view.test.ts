import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createEyeReference,
  EYE_NETWORK_NUMBERS,
  EYE_PATCH_PIXELS,
  EYE_PATCHES_VALUES,
  eyeNetworkNumbers,
  normalisePatches,
  patchContrast,
} from '../../../../core/vision/eye-view.ts';

const patchesOf = (grey: (index: number) => number): Uint8Array =>
  Uint8Array.from({ length: EYE_PATCHES_VALUES }, (_, index) => grey(index));
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('what is seen of the eyes', () => {
  it('has each patch at mean 0, whatever the light', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 100 }),
        (low, rise) => {
          const normalised = normalisePatches(patchesOf((index) => low + (index % 2) * rise));
          const right = normalised.subarray(0, EYE_PATCH_PIXELS);
          expect(right.reduce((sum, value) => sum + value, 0) / right.length).toBeCloseTo(0, 3);
          expect(Math.max(...right)).toBeCloseTo(rise / 2 / (rise / 2 + 4), 4);
        },
      ),
    );
  });

  it('has no contrast in an even picture, and half the step between two greys', () => {
    expect(patchContrast(patchesOf(() => 77))).toBe(0);
    expect(patchContrast(patchesOf((index) => (index % 2) * 60))).toBeCloseTo(30, 6);
  });

  it('is learnt as the median, so that a blink among the looks does no harm', () => {
    const usual = { patches: patchesOf((index) => index % 200), numbers: NUMBERS };
    const blink = { patches: patchesOf(() => 0), numbers: NUMBERS.map((value) => value + 50) };
    const reference = createEyeReference([usual, usual, blink]);
    expect(reference?.template).toEqual(normalisePatches(usual.patches));
    expect([...(reference?.numbers ?? [])]).toEqual(NUMBERS);
    expect(createEyeReference([])).toBeNull();
  });

  it('goes to the network as differences from the reference, then head pose and ray alone', () => {
    const numbers = eyeNetworkNumbers(NUMBERS, { numbers: new Float32Array(9).fill(1) });
    expect(numbers).toHaveLength(EYE_NETWORK_NUMBERS);
    expect(numbers).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.1, 0.2, 0.3, 0.4, 0.5]);
  });
});
