import { describe, expect, test } from 'vitest';
import { laneReadOut, withUnit } from '../../../../renderer/src/charts/lane-read-out.ts';
import {
  createTimeLane,
  gapSpans,
  measuredShare,
  valueAt,
} from '../../../../renderer/src/charts/time-lane.ts';
import { aLineLane, aStateLane } from '../../../helpers/a-review.ts';

const line = createTimeLane(aLineLane([60, 61, Number.NaN, 63]));
const state = createTimeLane(
  aStateLane([
    [1_000, 1],
    [3_000, 0],
    [4_000, Number.NaN],
    [6_000, 1],
    [7_000, Number.NaN],
  ]),
);

describe('reading a lane at one moment', () => {
  test('a line reads the value of the window the moment lies in', () => {
    expect(valueAt(line, 0)).toBe(60);
    expect(valueAt(line, 999)).toBe(60);
    expect(valueAt(line, 1_000)).toBe(61);
  });

  test('a window without a measurement has no value, and the one before is not carried on', () => {
    expect(valueAt(line, 1_999)).toBe(61);
    expect(valueAt(line, 2_000)).toBeNull();
    expect(valueAt(line, 2_999)).toBeNull();
    expect(valueAt(line, 3_000)).toBe(63);
  });

  test('there is nothing before the first and after the last window', () => {
    expect(valueAt(line, -1)).toBeNull();
    expect(valueAt(line, 4_001)).toBeNull();
  });

  test('a state holds until it changes', () => {
    expect(valueAt(state, 2_999)).toBe(1);
    expect(valueAt(state, 3_000)).toBe(0);
    expect(valueAt(state, 500)).toBeNull();
    expect(valueAt(state, 5_000)).toBeNull();
    expect(valueAt(state, 8_000)).toBeNull();
  });

  test('a lane without samples has no value anywhere', () => {
    expect(valueAt(createTimeLane(aLineLane([])), 0)).toBeNull();
    expect(valueAt(createTimeLane(aStateLane([])), 0)).toBeNull();
  });

  test('reads out with the unit, a state by its name, a gap in words', () => {
    expect(laneReadOut(line, 0)).toMatchObject({ text: '60 cm', isMeasured: true });
    expect(laneReadOut(line, 2_500)).toMatchObject({ text: 'not measured', isMeasured: false });
    expect(laneReadOut(state, 3_500)).toMatchObject({ text: 'elsewhere', tone: 'away' });
    expect(laneReadOut(state, 5_000)).toMatchObject({ text: 'not measured', tone: null });
  });

  test('a measured zero reads as zero', () => {
    const lane = createTimeLane(aLineLane([0, 0], { unit: '°', digits: 1 }));
    expect(laneReadOut(lane, 500)).toMatchObject({ text: '0.0°', isMeasured: true });
  });

  test('units stand off the figure, the degree sign does not', () => {
    expect(withUnit('5', '°')).toBe('5°');
    expect(withUnit('5', 'of 100')).toBe('5 of 100');
    expect(withUnit('5', '')).toBe('5');
  });
});

describe('gaps of a lane', () => {
  test('are the windows without a measurement, and what lies outside of the lane', () => {
    expect(gapSpans(line, { startMs: 0, endMs: 6_000 })).toEqual([
      { startMs: 2_000, endMs: 3_000 },
      { startMs: 4_000, endMs: 6_000 },
    ]);
  });

  test('are cut to the stretch that is asked for', () => {
    expect(gapSpans(line, { startMs: 2_200, endMs: 2_700 })).toEqual([
      { startMs: 2_200, endMs: 2_700 },
    ]);
    expect(gapSpans(line, { startMs: 200, endMs: 1_700 })).toEqual([]);
  });

  test('of a state lane run from the missing state to the next one', () => {
    expect(gapSpans(state, { startMs: 0, endMs: 10_000 })).toEqual([
      { startMs: 0, endMs: 1_000 },
      { startMs: 4_000, endMs: 6_000 },
      { startMs: 7_000, endMs: 10_000 },
    ]);
  });

  test('make up what the measured share lacks', () => {
    expect(measuredShare(line, [{ startMs: 0, endMs: 4_000 }])).toBe(0.75);
    expect(measuredShare(line, [{ startMs: 10_000, endMs: 12_000 }])).toBe(0);
    expect(measuredShare(line, [])).toBeNull();
  });
});
