import { describe, expect, test } from 'vitest';
import type { OverlayShapes } from '../../../../core/replay/overlay-frame.ts';
import { drawOverlay } from '../../../../renderer/src/replay/draw-overlay.ts';

const NOTHING: OverlayShapes = { face: null, gaze: null, shoulders: null, ghost: null };
const FACE = { left: 0.5, top: 0.25, width: 0.25, height: 0.5 };

/** A pen that keeps what is drawn with it. */
function aPen() {
  const drawn: [string, ...unknown[]][] = [];
  const pen = new Proxy({} as CanvasRenderingContext2D, {
    get:
      (_pen, name) =>
      (...values: unknown[]) =>
        drawn.push([String(name), ...values]),
    set: () => true,
  });
  return { pen, drawn, of: (name: string) => drawn.filter(([what]) => what === name) };
}

const SIZE = { width: 640, height: 480 };

describe('the overlay', () => {
  test('draws nothing where nothing was measured', () => {
    const { pen, of } = aPen();
    drawOverlay(pen, NOTHING, SIZE, false);
    expect(of('stroke')).toEqual([]);
  });

  test('draws the face where it is in the picture, with a dark edge below the line', () => {
    const { pen, of } = aPen();
    drawOverlay(pen, { ...NOTHING, face: FACE }, SIZE, false);
    expect(of('rect')).toEqual([
      ['rect', 320, 120, 160, 240],
      ['rect', 320, 120, 160, 240],
    ]);
    expect(of('scale')).toEqual([]);
  });

  test('is mirrored as the picture is', () => {
    const { pen, of } = aPen();
    drawOverlay(pen, { ...NOTHING, face: FACE }, SIZE, true);
    expect(of('translate')).toEqual([['translate', 640, 0]]);
    expect(of('scale')).toEqual([['scale', -1, 1]]);
  });

  test('marks the end of a look, which is all there is to see of one into the lens', () => {
    const { pen, of } = aPen();
    const gaze = { fromX: 0.5, fromY: 0.5, toX: 0.5, toY: 0.5 };
    drawOverlay(pen, { ...NOTHING, gaze }, SIZE, false);
    expect(of('arc')[0]?.slice(0, 3)).toEqual(['arc', 320, 240]);
  });
});
