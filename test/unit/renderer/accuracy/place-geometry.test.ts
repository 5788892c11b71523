import { describe, expect, test } from 'vitest';
import {
  dotPosition,
  portraitEyes,
  screenPlaces,
} from '../../../../renderer/src/features/accuracy/place-geometry.ts';

const SIZE = { width: 1_000, height: 800 };
const EYES = { x: 500, y: 80 };
const places = (change: Partial<Parameters<typeof screenPlaces>[0]> = {}) =>
  screenPlaces({
    size: SIZE,
    eyes: EYES,
    interviewer: { xCm: 0, yCm: -4 },
    screenWidthCm: 20,
    screenWidthPx: 1_000,
    ...change,
  });

describe('where the places are', () => {
  test('every dot is whole inside of the window, on its own side', () => {
    for (const place of ['left', 'top-left', 'bottom-left', 'right', 'bottom'] as const) {
      const dot = dotPosition(place, SIZE);
      expect(dot?.x).toBeGreaterThanOrEqual(32);
      expect(dot?.x).toBeLessThanOrEqual(SIZE.width - 32);
      expect(dot?.y).toBeGreaterThanOrEqual(32);
      expect(dot?.y).toBeLessThanOrEqual(SIZE.height - 32);
    }
    expect(dotPosition('left', SIZE)?.x).toBeLessThan(500);
    expect(dotPosition('top-right', SIZE)).toEqual({ x: 960, y: 40 });
    expect(dotPosition('keyboard', SIZE)).toBeNull();
  });

  test('the width of the screen makes centimetres of pixels, from the lens on', () => {
    const { lens, interviewer, left, bottom, keyboard } = places();
    expect(lens).toEqual({ rightCm: 0, belowCm: 0 });
    expect(interviewer).toEqual({ rightCm: 0, belowCm: 4 });
    // .02 cm a pixel: 460 px to the left, and 320 px below the eyes, which are 4 cm below the lens.
    expect(left?.rightCm).toBeCloseTo(-9.2);
    expect(left?.belowCm).toBeCloseTo(4 + 6.4);
    expect(bottom?.rightCm).toBeCloseTo(0);
    expect(bottom?.belowCm).toBeCloseTo(4 + 13.6);
    expect(keyboard).toBeUndefined();
  });

  test('without the width only lens and interviewer are known', () => {
    expect(Object.keys(places({ screenWidthCm: null }))).toEqual(['lens', 'interviewer']);
    expect(Object.keys(places({ screenWidthPx: 0 }))).toEqual(['lens', 'interviewer']);
  });

  test('the eyes of the portrait are a little above its middle', () => {
    const eyes = portraitEyes({ left: 400, top: 8, width: 146, height: 146 });
    expect(eyes.x).toBe(473);
    expect(eyes.y).toBeGreaterThan(70);
    expect(eyes.y).toBeLessThan(8 + 146 / 2);
  });
});
