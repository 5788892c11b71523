import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  linePaths,
  stateRuns,
  stateShares,
  valueRange,
} from '../../../../renderer/src/charts/lane-paths.ts';
import { createTimeLane } from '../../../../renderer/src/charts/time-lane.ts';
import { createTimeScale } from '../../../../renderer/src/charts/time-scale.ts';
import { aLineLane, aStateLane } from '../../../helpers/a-review.ts';

const pathsOf = (values: readonly number[], width: number) =>
  linePaths(
    createTimeLane(aLineLane(values)),
    createTimeScale({ startMs: 0, endMs: values.length * 1_000 }, 0, width),
  );
const valuesOf = (path: readonly number[]): number[] => path.filter((_, index) => index % 2 === 1);

describe('the line of a lane', () => {
  test('breaks at what was not measured and goes on after it', () => {
    const paths = pathsOf([1, 2, Number.NaN, 4, 5], 500);
    expect(paths.map(valuesOf)).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  test('keeps a lone sample between two gaps', () => {
    expect(pathsOf([Number.NaN, 3, Number.NaN], 300)).toEqual([[150, 3]]);
  });

  test('is empty where nothing was measured', () => {
    expect(pathsOf([Number.NaN, Number.NaN], 100)).toEqual([]);
  });

  test('draws an hour in no more points than the window is wide, and loses no extreme', () => {
    const values = Array.from({ length: 14_400 }, (_, index) => (index === 7_000 ? 99 : index % 5));
    const paths = pathsOf(values, 600);
    expect(paths).toHaveLength(1);
    expect(paths[0]?.length).toBeLessThanOrEqual(600 * 4 * 2);
    expect(Math.max(...valuesOf(paths[0] ?? []))).toBe(99);
  });

  test('never draws a value that was not measured, and always the lowest and highest', () => {
    const value = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (values) => {
        const drawn = pathsOf(values, 40).flatMap(valuesOf);
        const measured = values.filter((one) => !Number.isNaN(one));
        expect(drawn.every((one) => measured.includes(one))).toBe(true);
        if (measured.length > 0) {
          expect(Math.min(...drawn)).toBe(Math.min(...measured));
          expect(Math.max(...drawn)).toBe(Math.max(...measured));
        }
      }),
    );
  });
});

describe('the bands of a state lane', () => {
  test('run from change to change and leave gaps free', () => {
    const lane = createTimeLane(
      aStateLane([
        [0, 1],
        [2_000, 0],
        [3_000, Number.NaN],
        [5_000, 0],
        [6_000, Number.NaN],
      ]),
    );
    expect(stateRuns(lane, { startMs: 0, endMs: 10_000 })).toEqual([
      { state: 1, startMs: 0, endMs: 2_000 },
      { state: 0, startMs: 2_000, endMs: 3_000 },
      { state: 0, startMs: 5_000, endMs: 6_000 },
    ]);
  });
});

describe('state bands in pixel columns', () => {
  const sharesOf = (changes: Parameters<typeof aStateLane>[0], width: number) =>
    stateShares(
      createTimeLane(aStateLane(changes)),
      createTimeScale({ startMs: 0, endMs: 4_000 }, 20, width),
      2,
    ).map((share) => [...share]);

  test('a state fills the columns it lasts', () => {
    expect(
      sharesOf(
        [
          [0, 1],
          [2_000, 0],
          [4_000, Number.NaN],
        ],
        4,
      ),
    ).toEqual([
      [0, 0, 1, 1],
      [1, 1, 0, 0],
    ]);
  });

  test('states that share a column are drawn by their share of it', () => {
    expect(
      sharesOf(
        [
          [0, 1],
          [500, 0],
          [2_000, Number.NaN],
        ],
        2,
      ),
    ).toEqual([
      [0.75, 0],
      [0.25, 0],
    ]);
  });

  test('what was not measured belongs to no state', () => {
    const shares = sharesOf(
      [
        [0, Number.NaN],
        [3_000, 1],
        [4_000, Number.NaN],
      ],
      4,
    );
    expect(shares).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 1],
    ]);
  });
});

describe('the scale of a lane', () => {
  test('is the declared range while the values stay inside it', () => {
    expect(valueRange(aLineLane([40, 60, Number.NaN]))).toEqual([30, 110]);
  });

  test('grows with values outside of it, and leaves a margin beyond them', () => {
    expect(valueRange(aLineLane([20, 120]))).toEqual([14, 126]);
  });
});
