import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createTimeView,
  isWholeSession,
  MIN_SHOWN_MS,
  MIN_VIEW_MS,
  reduceTimeView,
} from '../../../../renderer/src/charts/time-view.ts';
import type { TimeViewAction } from '../../../../renderer/src/charts/time-view.ts';

const HOUR = 3_600_000;
const view = createTimeView(100_000);

describe('the view of the time axis', () => {
  test('starts with the whole session and the cursor at its start', () => {
    expect(view).toEqual({ durationMs: 100_000, startMs: 0, endMs: 100_000, cursorMs: 0 });
    expect(isWholeSession(view)).toBe(true);
  });

  test('a session without any length still has an axis', () => {
    expect(createTimeView(0).endMs).toBe(MIN_VIEW_MS);
    expect(createTimeView(Number.NaN).endMs).toBe(MIN_VIEW_MS);
  });

  test('zooming keeps the moment under the pointer where it is', () => {
    const zoomed = reduceTimeView(view, { kind: 'zoom', factor: 2, atMs: 30_000 });
    expect(zoomed.startMs).toBe(15_000);
    expect(zoomed.endMs).toBe(65_000);
  });

  test('zooming in ends at the closest look, zooming out at the whole session', () => {
    const closest = reduceTimeView(view, { kind: 'zoom', factor: 1e6, atMs: 50_000 });
    expect(closest.endMs - closest.startMs).toBeCloseTo(MIN_VIEW_MS);
    expect(isWholeSession(reduceTimeView(closest, { kind: 'zoom', factor: 1e-6, atMs: 0 }))).toBe(
      true,
    );
  });

  test('a cursor that leaves the view takes the view along', () => {
    const zoomed = reduceTimeView(view, { kind: 'select', span: { startMs: 0, endMs: 10_000 } });
    const moved = reduceTimeView(zoomed, { kind: 'set-cursor', atMs: 50_000 });
    expect(moved.cursorMs).toBe(50_000);
    expect(moved.startMs).toBeLessThan(50_000);
    expect(moved.endMs).toBeGreaterThan(50_000);
    expect(moved.endMs - moved.startMs).toBe(10_000);
  });

  test('a cursor inside the view leaves the view alone', () => {
    const moved = reduceTimeView(view, { kind: 'move-cursor', byMs: 1_000 });
    expect(moved).toEqual({ ...view, cursorMs: 1_000 });
  });

  test('showing a short stretch keeps its surroundings and puts the cursor at its start', () => {
    const shown = reduceTimeView(view, { kind: 'show', span: { startMs: 50_000, endMs: 52_000 } });
    expect(shown.cursorMs).toBe(50_000);
    expect(shown.endMs - shown.startMs).toBe(MIN_SHOWN_MS);
    expect((shown.startMs + shown.endMs) / 2).toBe(51_000);
  });

  test('showing a long stretch leaves a margin on both sides', () => {
    const shown = reduceTimeView(view, { kind: 'show', span: { startMs: 30_000, endMs: 70_000 } });
    expect(shown.startMs).toBe(20_000);
    expect(shown.endMs).toBe(80_000);
  });

  test('whatever is done, view and cursor stay inside the session', () => {
    const moment = fc.double({ min: -HOUR, max: 2 * HOUR, noNaN: true });
    const action: fc.Arbitrary<TimeViewAction> = fc.oneof(
      fc.record({
        kind: fc.constant('zoom' as const),
        factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
        atMs: moment,
      }),
      fc.record({ kind: fc.constant('pan' as const), byMs: moment }),
      fc.record({
        kind: fc.constantFrom('select' as const, 'show' as const),
        span: fc
          .tuple(moment, moment)
          .map(([one, other]) => ({ startMs: Math.min(one, other), endMs: Math.max(one, other) })),
      }),
      fc.record({ kind: fc.constant('reset' as const) }),
      fc.record({ kind: fc.constant('set-cursor' as const), atMs: moment }),
      fc.record({ kind: fc.constant('move-cursor' as const), byMs: moment }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const end = actions.reduce(reduceTimeView, createTimeView(HOUR));
        expect(end.startMs).toBeGreaterThanOrEqual(0);
        expect(end.endMs).toBeLessThanOrEqual(HOUR + 1e-3);
        expect(end.endMs - end.startMs).toBeGreaterThanOrEqual(MIN_VIEW_MS - 1e-3);
        expect(end.cursorMs).toBeGreaterThanOrEqual(0);
        expect(end.cursorMs).toBeLessThanOrEqual(HOUR);
      }),
    );
  });
});

describe('a view that follows the picture', () => {
  const zoomed = reduceTimeView(view, { kind: 'select', span: { startMs: 20_000, endMs: 40_000 } });
  const at = (from: typeof view, atMs: number) => reduceTimeView(from, { kind: 'follow', atMs });
  const inView = reduceTimeView(zoomed, { kind: 'set-cursor', atMs: 39_900 });

  test('stays as it is while the cursor is in it, and turns over like a page', () => {
    expect(at(inView, 39_990)).toEqual({ ...inView, cursorMs: 39_990 });
    const turned = at(inView, 40_010);
    expect(turned.endMs - turned.startMs).toBe(20_000);
    expect(turned.startMs).toBeCloseTo(38_010);
  });

  test('leaves whoever looks elsewhere where they are', () => {
    const elsewhere = reduceTimeView(inView, { kind: 'pan', byMs: 30_000 });
    expect(at(elsewhere, 40_010)).toEqual({ ...elsewhere, cursorMs: 40_010 });
  });

  test('is the very same where nothing has moved', () => {
    expect(at(inView, inView.cursorMs)).toBe(inView);
  });
});
