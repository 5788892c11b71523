import { describe, expect, test } from 'vitest';
import { keyToAction, zoomAnchor } from '../../../../renderer/src/charts/lane-keys.ts';
import { markAt, MARK_REACH } from '../../../../renderer/src/charts/lane-marks.ts';
import {
  createTimeScale,
  momentText,
  timeTicks,
} from '../../../../renderer/src/charts/time-scale.ts';
import { createTimeView } from '../../../../renderer/src/charts/time-view.ts';

const scale = createTimeScale({ startMs: 10_000, endMs: 20_000 }, 100, 500);

describe('the time scale', () => {
  test('maps the visible stretch onto the plot and back', () => {
    expect(scale.toX(10_000)).toBe(100);
    expect(scale.toX(20_000)).toBe(600);
    expect(scale.toMs(scale.toX(13_700))).toBeCloseTo(13_700);
  });

  test('labels fit between each other, at times people count in', () => {
    expect(timeTicks(scale).map(({ label }) => label)).toEqual([
      '0:10',
      '0:12',
      '0:14',
      '0:16',
      '0:18',
      '0:20',
    ]);
    const hour = createTimeScale({ startMs: 0, endMs: 3_600_000 }, 0, 500);
    expect(timeTicks(hour).map(({ label }) => label)).toEqual([
      '0:00',
      '10:00',
      '20:00',
      '30:00',
      '40:00',
      '50:00',
      '1:00:00',
    ]);
  });

  test('tells tenths when the view is close', () => {
    const close = createTimeScale({ startMs: 0, endMs: 2_000 }, 0, 500);
    expect(timeTicks(close)[1]?.label).toBe('0:00.5');
  });

  test('a moment reads to the tenth, cut off', () => {
    expect(momentText(65_390)).toBe('1:05.3');
    expect(momentText(0)).toBe('0:00.0');
  });
});

describe('a click near a marker', () => {
  const marks = [
    { id: 'one', atMs: 12_000 },
    { id: 'two', atMs: 12_100 },
  ];

  test('means the nearest one within reach', () => {
    expect(markAt(marks, 206, scale.toX)?.id).toBe('two');
    expect(markAt(marks, 199, scale.toX)?.id).toBe('one');
  });

  test('means no marker beyond the reach', () => {
    expect(markAt(marks, 200 - MARK_REACH, scale.toX)?.id).toBe('one');
    expect(markAt(marks, 200 - MARK_REACH - 1, scale.toX)).toBeNull();
  });
});

describe('the keys of the time axis', () => {
  const view = { ...createTimeView(100_000), cursorMs: 30_000 };
  const press = (key: string, shiftKey = false) => keyToAction({ key, shiftKey }, view);

  test('arrows move the cursor by a second, with Shift by ten', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'move-cursor', byMs: 1_000 });
    expect(press('ArrowLeft', true)).toEqual({ kind: 'move-cursor', byMs: -10_000 });
  });

  test('Home and End go to the first and last moment, 0 shows the whole session', () => {
    expect(press('Home')).toEqual({ kind: 'set-cursor', atMs: 0 });
    expect(press('End')).toEqual({ kind: 'set-cursor', atMs: 100_000 });
    expect(press('0')).toEqual({ kind: 'reset' });
  });

  test('plus and minus zoom around the cursor', () => {
    expect(press('+', true)).toMatchObject({ kind: 'zoom', atMs: 30_000 });
    expect(press('-')).toMatchObject({ kind: 'zoom', atMs: 30_000 });
  });

  test('around the middle while the cursor is out of view', () => {
    expect(zoomAnchor({ ...view, startMs: 60_000, endMs: 80_000 })).toBe(70_000);
  });

  test('other keys are not ours', () => {
    expect(press('Tab')).toBeNull();
  });
});
