import { describe, expect, it } from 'vitest';
import { analysisSize } from '../../../../renderer/src/vision/worker/frame-pixels.ts';
import { largestFaceIndex } from '../../../../renderer/src/vision/worker/largest-face.ts';
import { meanLuma } from '../../../../renderer/src/vision/worker/luma.ts';
import { aPicture } from './a-picture.ts';

describe('mean luma', () => {
  it('is the grey of a grey picture', () => {
    expect(
      meanLuma(
        aPicture(64, 48, () => 100),
        null,
      ),
    ).toBeCloseTo(100, 6);
  });

  it('looks at the face alone when there is one', () => {
    const picture = aPicture(80, 80, (x) => (x < 40 ? 200 : 20));
    const left = { left: 0, top: 0, width: 0.5, height: 1 };
    expect(meanLuma(picture, left)).toBeCloseTo(200, 6);
    expect(meanLuma(picture, null)).toBeCloseTo(110, 6);
  });

  it('weighs green most and blue least', () => {
    const green = { width: 1, height: 1, data: new Uint8ClampedArray([0, 255, 0, 255]) };
    const blue = { width: 1, height: 1, data: new Uint8ClampedArray([0, 0, 255, 255]) };
    expect(meanLuma(green, null)).toBeCloseTo(182.4, 1);
    expect(meanLuma(blue, null)).toBeCloseTo(18.4, 1);
  });

  it('cuts a box off at the border, and does not measure one outside', () => {
    const picture = aPicture(40, 40, () => 50);
    expect(meanLuma(picture, { left: -0.5, top: 0.5, width: 1, height: 2 })).toBeCloseTo(50, 6);
    expect(meanLuma(picture, { left: 1.2, top: 0, width: 0.5, height: 1 })).toBeNaN();
  });
});

describe('analysis size', () => {
  it.each([
    { frame: { width: 640, height: 480 }, size: { width: 640, height: 480 } },
    { frame: { width: 1280, height: 720 }, size: { width: 640, height: 360 } },
    { frame: { width: 320, height: 240 }, size: { width: 320, height: 240 } },
    { frame: { width: 1080, height: 1920 }, size: { width: 640, height: 1138 } },
  ])('of $frame is $size', ({ frame, size }) => {
    expect(analysisSize(frame, 640)).toEqual(size);
  });
});

describe('largest face', () => {
  const square = (side: number) => [
    { x: 0.5, y: 0.5 },
    { x: 0.5 + side, y: 0.5 + side },
  ];

  it('is the one that fills most of the picture, wherever it stands in the list', () => {
    expect(largestFaceIndex([square(0.1), square(0.3)])).toBe(1);
    expect(largestFaceIndex([square(0.3), square(0.1)])).toBe(0);
  });

  it('is none without faces', () => {
    expect(largestFaceIndex([])).toBe(-1);
  });
});
