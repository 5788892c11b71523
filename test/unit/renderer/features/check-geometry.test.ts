import { describe, expect, it } from 'vitest';
import {
  dotPlace,
  screenPlace,
} from '../../../../renderer/src/features/calibration/check-geometry.ts';

const PLAIN = { isPanel: false, pixelCm: 2.54 / 96 };
const SMALL = { ...PLAIN, width: 1024, height: 700, zoom: 1, eyes: { x: 512, y: 76 } };
const LARGE = { ...PLAIN, width: 2560, height: 1300, zoom: 1, eyes: { x: 1280, y: 76 } };
const TWICE = { ...PLAIN, width: 512, height: 350, zoom: 2, eyes: { x: 256, y: 48 } };
const TOP = { xCm: 0, yCm: -4 };
const ANGLE = { least: 8, most: 25 };

const degreesAway = (leftCm: number, belowCm: number) =>
  (Math.atan2(Math.hypot(leftCm, belowCm - 4), 60) * 180) / Math.PI;

describe('the dots of the check', () => {
  it.each([SMALL, LARGE, TWICE])('are inside a window of $width x $height', (geometry) => {
    for (const target of ['left', 'down'] as const) {
      const { x, y } = dotPlace(target, geometry, TOP);
      expect(x).toBeGreaterThan(32);
      expect(x).toBeLessThan(geometry.width - 32);
      expect(y).toBeGreaterThan(geometry.eyes.y);
      expect(y).toBeLessThan(geometry.height - 32);
    }
  });

  it.each([SMALL, LARGE, TWICE])(
    'are looks elsewhere that can be measured, in a window of $width x $height',
    (geometry) => {
      for (const target of ['left', 'down'] as const) {
        const { leftCm, belowCm } = screenPlace(target, geometry, TOP);
        expect(degreesAway(leftCm, belowCm)).toBeGreaterThan(ANGLE.least);
        expect(degreesAway(leftCm, belowCm)).toBeLessThan(ANGLE.most);
      }
    },
  );
});

describe('with the lens elsewhere', () => {
  it.each([
    ['below', { xCm: 0, yCm: 20 }, { left: -1, down: 1 }],
    ['left', { xCm: -20, yCm: 0 }, { left: 1, down: 0 }],
    ['right', { xCm: 20, yCm: 0 }, { left: -1, down: 0 }],
  ])('%s, no dot is between it and the interviewer', (_, tile, aside) => {
    for (const target of ['left', 'down'] as const) {
      const dot = dotPlace(target, LARGE, tile);
      expect(Math.sign(dot.x - LARGE.eyes.x)).toBe(aside[target]);
      const { leftCm, belowCm } = screenPlace(target, LARGE, tile);
      expect(leftCm).toBeCloseTo(tile.xCm - ((dot.x - LARGE.eyes.x) * 2.54) / 96, 6);
      expect(belowCm).toBeCloseTo(((dot.y - LARGE.eyes.y) * 2.54) / 96 - tile.yCm, 6);
    }
  });
});

describe('where a target is from the lens', () => {
  it('is at the lens, or where the setting has the interviewer', () => {
    expect(screenPlace('lens', SMALL, { xCm: 0, yCm: -5 })).toEqual({ leftCm: 0, belowCm: 0 });
    expect(screenPlace('interviewer', SMALL, { xCm: 0, yCm: -5 })).toEqual({
      leftCm: 0,
      belowCm: 5,
    });
  });

  it('grows with the zoom, which draws every pixel larger', () => {
    const once = screenPlace('left', { ...SMALL, width: 512, eyes: { x: 256, y: 48 } }, TOP);
    const twice = screenPlace('left', TWICE, TOP);
    expect(twice.leftCm).toBeGreaterThan(1.9 * once.leftCm);
  });
});

describe('with a panel', () => {
  const row = { ...SMALL, isPanel: true };
  const lead = { xCm: 9, yCm: -4 };

  it('has the dots well below the whole row, and apart from each other', () => {
    const [left, down] = (['left', 'down'] as const).map((target) => dotPlace(target, row, lead));
    expect(left?.y).toBeGreaterThan(row.eyes.y + 400);
    expect(down?.y).toBe(left?.y);
    expect((down?.x ?? 0) - (left?.x ?? 0)).toBeGreaterThan(300);
  });

  it('reckons from the one who leads, wherever they are in the row', () => {
    expect(screenPlace('interviewer', row, lead)).toEqual({ leftCm: 9, belowCm: 4 });
    const dot = dotPlace('down', row, lead);
    expect(screenPlace('down', row, lead).leftCm).toBeCloseTo(
      9 + (row.eyes.x - dot.x) * row.pixelCm,
    );
  });
});
