import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASSUMED_SCREEN_WIDTH_CM,
  layOutPanel,
  MAX_TILE_ASIDE,
  neighbourAngle,
} from '../../../../core/geometry/panel-layout.ts';
import type { PanelScreen } from '../../../../core/geometry/panel-layout.ts';

const aScreen = (changes: Partial<PanelScreen> = {}): PanelScreen => ({
  people: 3,
  stageWidthPx: 1440,
  tileWidthPx: 148,
  zoom: 1,
  screenWidthPx: 1440,
  screenWidthCm: 30,
  middle: { xCm: 0, yCm: -4 },
  distanceCm: 60,
  ...changes,
});
const tilesOf = (screen: PanelScreen) => layOutPanel(screen).places.map(({ tile }) => tile);
const aHead = { x: 0, y: 0, z: -60 };

const anyScreen = fc.record({
  people: fc.integer({ min: 1, max: 4 }),
  stageWidthPx: fc.integer({ min: 1000, max: 3000 }),
  tileWidthPx: fc.integer({ min: 90, max: 160 }),
  zoom: fc.constantFrom(1, 1.25, 1.5, 2),
  screenWidthPx: fc.integer({ min: 1000, max: 4000 }),
  screenWidthCm: fc.oneof(fc.constant(null), fc.double({ min: 10, max: 150, noNaN: true })),
  middle: fc.constant({ xCm: 0, yCm: -4 }),
  distanceCm: fc.double({ min: 40, max: 120, noNaN: true }),
});

describe('the row of a panel', () => {
  it('puts one interviewer straight under the lens', () => {
    expect(layOutPanel(aScreen({ people: 1 })).places).toEqual([
      { centrePx: 720, tile: { xCm: 0, yCm: -4 } },
    ]);
  });

  it('has the one who leads in the middle of three, the others to the sides, the first of them left', () => {
    const [lead, second, third] = layOutPanel(aScreen()).places;
    expect(lead?.tile).toEqual({ xCm: 0, yCm: -4 });
    expect(second?.centrePx).toBeLessThan(720);
    expect(third?.centrePx).toBeGreaterThan(720);
    // On the user's left is on the right of the camera's picture.
    expect(second?.tile.xCm).toBeGreaterThan(10);
  });

  it('fills a small screen up to its margins', () => {
    const [left, right] = layOutPanel(aScreen({ people: 2 })).places;
    expect(left?.centrePx).toBe(148 / 2 + 12);
    expect(right?.centrePx).toBe(1440 - 148 / 2 - 12);
  });

  it('goes on a large screen no further out than looks are read well', () => {
    const places = tilesOf(aScreen({ people: 4, screenWidthCm: 120 }));
    const furthest = Math.max(...places.map(({ xCm }) => xCm));
    expect(furthest).toBeCloseTo(60 * Math.tan((MAX_TILE_ASIDE * Math.PI) / 180), 6);
  });

  it('says when the width of the screen is only assumed, and assumes a small one', () => {
    expect(layOutPanel(aScreen({ screenWidthCm: null }))).toMatchObject({
      isAssumed: true,
      screenWidthCm: ASSUMED_SCREEN_WIDTH_CM,
    });
    expect(layOutPanel(aScreen())).toMatchObject({ isAssumed: false, screenWidthCm: 30 });
  });

  it('assumes less still of a screen with few pixels', () => {
    const { screenWidthCm } = layOutPanel(
      aScreen({ screenWidthCm: null, screenWidthPx: 960, stageWidthPx: 960 }),
    );
    expect(screenWidthCm).toBeCloseTo(25.4);
  });

  it('is as wide in centimetres at 200 % as the same row is at 100 %', () => {
    const plain = tilesOf(aScreen({ people: 2 }));
    const zoomed = tilesOf(
      aScreen({ people: 2, zoom: 2, stageWidthPx: 720, tileWidthPx: 74 + 12 - 6 }),
    );
    expect(zoomed[0]?.xCm).toBeLessThan(plain[0]?.xCm ?? 0);
    expect(zoomed[0]?.xCm).toBeCloseTo(plain[0]?.xCm ?? 0, 0);
  });

  it('never claims the screen to be wider than it is, and never has tiles lie on each other', () => {
    fc.assert(
      fc.property(anyScreen, (screen) => {
        const { places, screenWidthCm } = layOutPanel(screen);
        const left = places.map(({ centrePx }) => centrePx).toSorted((a, b) => a - b);
        for (const [index, centre] of left.entries())
          if (index > 0)
            expect(centre - (left[index - 1] ?? 0)).toBeGreaterThan(screen.tileWidthPx);
        const across = places.map(({ tile }) => tile.xCm).toSorted((a, b) => a - b);
        expect((across.at(-1) ?? 0) - (across[0] ?? 0)).toBeLessThan(screenWidthCm);
        expect(left[0]).toBeGreaterThan(screen.tileWidthPx / 2);
      }),
    );
  });

  it('lies evenly about the lens', () => {
    fc.assert(
      fc.property(anyScreen, (screen) => {
        const sum = tilesOf(screen).reduce((total, { xCm }) => total + xCm, 0);
        expect(sum).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe('the angle between neighbours', () => {
  it('is the smallest of all pairs, as seen from the seat', () => {
    const tiles = [0, 12, -20].map((xCm) => ({ xCm, yCm: 0 }));
    expect(neighbourAngle(tiles, aHead)).toBeCloseTo((Math.atan2(12, 60) * 180) / Math.PI, 6);
  });

  it('grows as the user comes nearer', () => {
    const tiles = [0, 12].map((xCm) => ({ xCm, yCm: -4 }));
    expect(neighbourAngle(tiles, { ...aHead, z: -45 })).toBeGreaterThan(
      neighbourAngle(tiles, aHead),
    );
  });

  it('is not known of one person', () => {
    expect(neighbourAngle([{ xCm: 0, yCm: -4 }], aHead)).toBeNaN();
  });
});
