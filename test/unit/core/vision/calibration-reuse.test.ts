import { describe, expect, it } from 'vitest';
import { NO_EYE_BASELINES } from '../../../../core/domain/calibration.ts';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import {
  areEyesAsStored,
  isWorthOffering,
  MAX_REUSE_AGE_MS,
  MAX_ZERO_SHIFT,
  reuseCalibration,
} from '../../../../core/vision/calibration-reuse.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';

const at = (median: number) => ({ median, mad: 0.2, samples: 60 });
const eyes = {
  lensEyeYaw: at(0.2),
  lensEyePitch: at(-0.1),
  interviewerEyeYaw: at(0),
  interviewerEyePitch: at(-3),
};
const holdOut = {
  sensitivity: 0.95,
  specificity: 0.9,
  balancedAccuracy: 0.925,
  yawError: 1,
  pitchError: 2,
  coverage: 1,
  samples: 140,
};
const stored = aCalibration({ ...eyes, holdOut });

describe('an earlier calibration is offered', () => {
  const taken = Date.parse(stored.takenAt);
  it.each([
    [0, true],
    [MAX_REUSE_AGE_MS, true],
    [MAX_REUSE_AGE_MS + 1, false],
    [-1, false],
  ])('%i ms after it was made: %s', (age, offered) => {
    expect(isWorthOffering(stored, 1, new Date(taken + age).toISOString())).toBe(offered);
  });

  it('only with a look at the interviewer that can be checked', () => {
    const half = { ...stored, interviewerGazeYaw: null, interviewerGazePitch: null };
    expect(isWorthOffering(half, 1, stored.takenAt)).toBe(false);
  });
});

describe('an earlier calibration is taken over', () => {
  const fits = (change: Partial<Calibration>) =>
    reuseCalibration(stored, aCalibration({ ...eyes, ...change }), 'as-stored').ok;

  it('whole, while the eyes are still known as they were', () => {
    expect(reuseCalibration(stored, aCalibration(eyes), 'as-stored')).toEqual({
      ok: true,
      value: stored,
    });
  });

  it.each([
    [MAX_ZERO_SHIFT - 0.01, true],
    [MAX_ZERO_SHIFT + 0.01, false],
  ])('when both looks moved by no more than the limit: %f degrees, %s', (shift, taken) => {
    expect(fits({ lensGazeYaw: at(1 + shift) })).toBe(taken);
    expect(fits({ lensGazePitch: at(-2 - shift) })).toBe(taken);
    expect(fits({ interviewerGazePitch: at(-4 - shift) })).toBe(taken);
  });

  it.each([
    [9.9, true],
    [10.1, false],
  ])('when the head is near where it was: %f cm, %s', (x, taken) => {
    expect(fits({ headPlace: { x, y: 0, z: -60 } })).toBe(taken);
  });

  it('not without a look at the interviewer, and says why', () => {
    const check = aCalibration({ interviewerGazeYaw: null, interviewerGazePitch: null });
    const outcome = reuseCalibration(stored, check, 'as-checked');
    expect(!outcome.ok && outcome.error.text).toMatch(/look at the interviewer was not measured/);
    const beside = {
      ...check,
      steps: [{ target: 'interviewer', accepted: 60, rejected: {}, offTarget: 7.2 }],
    } as const;
    const missed = reuseCalibration(stored, beside, 'as-checked');
    expect(!missed.ok && missed.error.text).toMatch(/measured 7° away from their eyes/);
  });

  it('with the eyes of the check where they were learnt anew, and without the old check', () => {
    const anew = { ...eyes, interviewerEyePitch: at(-3.5) };
    const outcome = reuseCalibration(stored, aCalibration(anew), 'as-checked');
    expect(outcome).toEqual({ ok: true, value: { ...stored, ...anew, holdOut: null } });
  });

  it('without eyes where they could not be learnt', () => {
    const outcome = reuseCalibration(stored, aCalibration(NO_EYE_BASELINES), 'as-checked');
    expect(outcome).toMatchObject({ ok: true, value: { ...NO_EYE_BASELINES, holdOut: null } });
  });
});

describe('the eyes are as stored', () => {
  it.each([
    [MAX_ZERO_SHIFT - 0.01, true],
    [MAX_ZERO_SHIFT + 0.01, false],
  ])('within the limit: %f degrees, %s', (shift, same) => {
    const lens = aCalibration({ ...eyes, lensEyeYaw: at(0.2 + shift) });
    const interviewer = aCalibration({ ...eyes, interviewerEyePitch: at(-3 - shift) });
    expect(areEyesAsStored(stored, lens)).toBe(same);
    expect(areEyesAsStored(stored, interviewer)).toBe(same);
  });

  it('not where one of both has no eyes', () => {
    expect(areEyesAsStored(aCalibration(), aCalibration(eyes))).toBe(false);
    expect(areEyesAsStored(stored, aCalibration())).toBe(false);
  });
});
