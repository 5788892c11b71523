import { describe, expect, it } from 'vitest';
import {
  CHECK_TARGETS,
  checkError,
  checkWeaknesses,
  judgeCheck,
  MAX_CHECK_ERROR,
  MIN_CHECK_RIGHT,
} from '../../../../core/vision/calibration-check.ts';
import type { CheckLook, CheckTarget } from '../../../../core/vision/calibration-check.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { aFace } from '../../../helpers/fake-observer.ts';

/** The calibrated zero of `aCalibration`: 1 degree to the left, 2 down. */
const calibration = aCalibration();
const PLACES = {
  lens: { leftCm: 0, belowCm: 0 },
  interviewer: { leftCm: 0, belowCm: 4 },
  left: { leftCm: 12, belowCm: 5 },
  down: { leftCm: 0, belowCm: 18 },
} as const;
const degrees = (opposite: number, adjacent: number) =>
  (Math.atan2(opposite, adjacent) * 180) / Math.PI;
/** From a head straight before the lens at 60 cm. */
const DIRECTIONS: Readonly<Record<CheckTarget, { yaw: number; pitch: number }>> = {
  lens: { yaw: 0, pitch: 0 },
  interviewer: { yaw: 0, pitch: -degrees(4, 60) },
  left: { yaw: degrees(12, 60), pitch: -degrees(5, Math.hypot(12, 60)) },
  down: { yaw: 0, pitch: -degrees(18, 60) },
};

/** Two seconds at every target, looked at exactly unless changed. */
const check = (change: (target: CheckTarget) => Partial<FaceSample> = () => ({})) =>
  judgeCheck(
    CHECK_TARGETS.map((target, step): CheckLook => {
      const span = { startMs: step * 3_000, endMs: step * 3_000 + 2_000 };
      const { yaw, pitch } = DIRECTIONS[target];
      const samples = Array.from({ length: 60 }, (_, index) =>
        aFace({
          t: span.startMs + index * 33,
          gazeYaw: 1 + yaw,
          gazePitch: -2 + pitch,
          ...change(target),
        }),
      );
      return { target, span, place: PLACES[target], samples };
    }),
    calibration,
    { frameAspect: 4 / 3, tiles: [{ xCm: 0, yCm: -4 }] },
  );

describe('the check of a calibration', () => {
  it('finds looks right that went where they should', () => {
    const found = check();
    expect(found).toMatchObject({ sensitivity: 1, specificity: 1, balancedAccuracy: 1 });
    expect(found.coverage).toBe(1);
    expect(found.yawError).toBeCloseTo(0, 4);
    expect(found.pitchError).toBeCloseTo(0, 4);
  });

  it('says how far the directions are off, to each side', () => {
    const found = check((target) => ({ gazeYaw: 1 + DIRECTIONS[target].yaw - 2 }));
    expect(found.yawError).toBeCloseTo(2, 4);
    expect(checkError(found)).toBeCloseTo(2, 4);
  });

  it('counts a look down that is taken for one at the interviewer', () => {
    const found = check((target) => (target === 'down' ? { gazePitch: -2 } : {}));
    expect(found).toMatchObject({ sensitivity: 1, specificity: 0.5, balancedAccuracy: 0.75 });
  });

  it('knows where the head was', () => {
    const moved = { headX: 6, lensYaw: -degrees(6, 60) };
    const found = check((target) => ({
      ...moved,
      gazeYaw: 1 + degrees((PLACES[target]?.leftCm ?? 0) - 6, 60),
    }));
    expect(found.yawError).toBeLessThan(0.2);
  });

  it('has nothing to say of looks that were not seen', () => {
    const found = check(() => ({ faces: 0, headYaw: Number.NaN, headX: Number.NaN }));
    expect(found).toMatchObject({ balancedAccuracy: null, yawError: null, coverage: 0 });
    expect(checkWeaknesses(found)).toEqual([]);
  });
});

describe('a calibration should be made again', () => {
  const good = check();
  it.each([
    [MIN_CHECK_RIGHT, []],
    [MIN_CHECK_RIGHT - 0.001, ['looks']],
  ])('with %f of the looks right: %j', (balancedAccuracy, weaknesses) => {
    expect(checkWeaknesses({ ...good, balancedAccuracy })).toEqual(weaknesses);
  });

  it.each([
    [MAX_CHECK_ERROR, []],
    [MAX_CHECK_ERROR + 0.001, ['directions']],
  ])('with directions %f degrees off: %j', (pitchError, weaknesses) => {
    expect(checkWeaknesses({ ...good, yawError: 0, pitchError })).toEqual(weaknesses);
  });
});
