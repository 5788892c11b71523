import { describe, expect, it } from 'vitest';
import { EYE_PATCH, EYE_PATCH_PIXELS } from '../../../../core/vision/eye-view.ts';
import { FACE_LANDMARK_COUNT, FACE_POINT } from '../../../../core/vision/landmarks.ts';
import { cutEyePatches } from '../../../../renderer/src/vision/worker/eye-patches.ts';

const SIZE = 400;

/** A picture whose grey is a function of the place, in pixels. */
function aPicture(grey: (x: number, y: number) => number) {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y += 1)
    for (let x = 0; x < SIZE; x += 1)
      data.fill(grey(x, y), (y * SIZE + x) * 4, (y * SIZE + x) * 4 + 3);
  return { data, width: SIZE, height: SIZE };
}

type Corner = readonly [x: number, y: number];

function landmarks(corners: {
  readonly rightOuter: Corner;
  readonly rightInner: Corner;
  readonly leftInner: Corner;
  readonly leftOuter: Corner;
}) {
  const points = Array.from({ length: FACE_LANDMARK_COUNT }, () => ({ x: 0.5, y: 0.5, z: 0 }));
  const put = (index: number, [x, y]: Corner): void => {
    points[index] = { x: x / SIZE, y: y / SIZE, z: 0 };
  };
  put(FACE_POINT.rightEyeOuter, corners.rightOuter);
  put(FACE_POINT.rightEyeInner, corners.rightInner);
  put(FACE_POINT.leftEyeInner, corners.leftInner);
  put(FACE_POINT.leftEyeOuter, corners.leftOuter);
  return points;
}

// The subject's right eye is on the left of the unmirrored picture; both are 44.8 pixels wide.
const LEVEL = landmarks({
  rightOuter: [100, 200],
  rightInner: [144.8, 200],
  leftInner: [240, 200],
  leftOuter: [284.8, 200],
});

const greyAt = (patches: Uint8Array | null, eye: 0 | 1, x: number, y: number): number =>
  patches?.[eye * EYE_PATCH_PIXELS + y * EYE_PATCH.width + x] ?? Number.NaN;

describe('patches of the eyes', () => {
  it('have the outer corner at 9.6, 16 of the patch and one pixel of an eye this wide a pixel', () => {
    const ramp = cutEyePatches(
      aPicture((x) => x / 2),
      LEVEL,
    );
    // Patch pixel 10 is centred at 10.5: 0.9 right of the corner, picture pixel 100.4.
    expect(greyAt(ramp, 0, 10, 16)).toBe(50);
    expect(greyAt(ramp, 0, 50, 16)).toBe(70);
  });

  it('show the left eye mirrored, so that its outer corner is on the left as well', () => {
    const ramp = cutEyePatches(
      aPicture((x) => x / 2),
      LEVEL,
    );
    expect(greyAt(ramp, 1, 10, 16)).toBe(142);
    expect(greyAt(ramp, 1, 50, 16)).toBe(122);
  });

  it('keep up and down in both', () => {
    const lower = cutEyePatches(
      aPicture((_x, y) => (y > 205 ? 200 : 50)),
      LEVEL,
    );
    for (const eye of [0, 1] as const) {
      expect(greyAt(lower, eye, 32, 10)).toBe(50);
      expect(greyAt(lower, eye, 32, 28)).toBe(200);
    }
  });

  it('are the same for a head tilted to the shoulder', () => {
    const tilt = Math.PI / 6;
    const turn = ([x, y]: Corner): Corner => [
      200 + (x - 200) * Math.cos(tilt) - (y - 200) * Math.sin(tilt),
      200 + (x - 200) * Math.sin(tilt) + (y - 200) * Math.cos(tilt),
    ];
    const pattern = (x: number, y: number): number =>
      128 + 50 * Math.sin(x / 15) + 40 * Math.cos(y / 12);
    const upright = cutEyePatches(aPicture(pattern), LEVEL);
    const tilted = cutEyePatches(
      aPicture((x, y) => {
        const [dx, dy] = [x + 0.5 - 200, y + 0.5 - 200];
        return pattern(
          200 + dx * Math.cos(tilt) + dy * Math.sin(tilt) - 0.5,
          200 - dx * Math.sin(tilt) + dy * Math.cos(tilt) - 0.5,
        );
      }),
      landmarks({
        rightOuter: turn([100, 200]),
        rightInner: turn([144.8, 200]),
        leftInner: turn([240, 200]),
        leftOuter: turn([284.8, 200]),
      }),
    );
    const differences = (upright ?? new Uint8Array()).map((grey, index) =>
      Math.abs(grey - (tilted?.[index] ?? Number.NaN)),
    );
    expect(differences.length).toBeGreaterThan(0);
    expect(Math.max(...differences)).toBeLessThanOrEqual(3);
  });

  it('are missing when an eye is outside of the picture or its corners are one point', () => {
    const outside = landmarks({
      rightOuter: [-5, 200],
      rightInner: [40, 200],
      leftInner: [120, 200],
      leftOuter: [165, 200],
    });
    const point = landmarks({
      rightOuter: [100, 200],
      rightInner: [100, 200],
      leftInner: [240, 200],
      leftOuter: [285, 200],
    });
    const picture = aPicture(() => 100);
    expect(cutEyePatches(picture, outside)).toBeNull();
    expect(cutEyePatches(picture, point)).toBeNull();
  });
});
