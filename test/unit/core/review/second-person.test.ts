import { describe, expect, it } from 'vitest';
import { buildLanes } from '../../../../core/review/lanes.ts';
import {
  measureSecondPerson,
  wasSecondPersonThere,
} from '../../../../core/review/second-person.ts';
import { aSignals } from '../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../helpers/a-signals.ts';
import type { TimeSpan } from '../../../../core/units.ts';

const measured = (face: FaceStretch[], leftOut: readonly TimeSpan[] = []) => {
  const signals = aSignals({ face });
  return measureSecondPerson(signals.face, signals.durationMs, leftOut);
};
const laneOf = (face: FaceStretch[]) =>
  buildLanes(aSignals({ face }), {}).find(({ id }) => id === 'second-person');

describe('a second person in the picture', () => {
  it('is a share of the time in which faces were found, with that time as coverage', () => {
    const { seenMs, share, coverage } = measured([
      { seconds: 6 },
      { seconds: 2, secondPerson: true },
      { seconds: 2, contact: -1 },
    ]);
    expect(seenMs).toBe(2_000);
    expect(share).toBeCloseTo(0.25, 6);
    expect(coverage).toBeCloseTo(0.8, 6);
  });

  it('is not measured, not nobody, where no face was found', () => {
    expect(measured([{ seconds: 4, contact: -1 }])).toEqual({
      seenMs: 0,
      share: null,
      coverage: 0,
    });
    expect(measured([])).toEqual({ seenMs: 0, share: null, coverage: 0 });
  });

  it('is not counted, in share or coverage, where the user left something out', () => {
    const somebody = [{ seconds: 6 }, { seconds: 2, secondPerson: true }, { seconds: 2 }];
    const { seenMs, share, coverage } = measured(somebody, [{ startMs: 5_000, endMs: 7_000 }]);
    expect(seenMs).toBe(1_000);
    expect(share).toBeCloseTo(1 / 8, 6);
    expect(coverage).toBeCloseTo(1, 6);
  });

  it('is said, and has a lane, from one second on', () => {
    const brief = [{ seconds: 9 }, { seconds: 0.95, secondPerson: true }];
    const long = [{ seconds: 9 }, { seconds: 1, secondPerson: true }];
    expect(wasSecondPersonThere(measured(brief))).toBe(false);
    expect(laneOf(brief)).toBeUndefined();
    expect(wasSecondPersonThere(measured(long))).toBe(true);
    expect([...(laneOf(long)?.t ?? [])]).toEqual([0, 9_000, 10_000]);
    expect([...(laneOf(long)?.values ?? [])]).toEqual([0, 1, Number.NaN]);
  });
});
