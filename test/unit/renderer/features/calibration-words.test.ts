import { describe, expect, it } from 'vitest';
import type { Calibration, HoldOut } from '../../../../core/domain/calibration.ts';
import {
  calibrationToQuality,
  checkToQuality,
  rejectedText,
  STEADY_SIGMA,
} from '../../../../renderer/src/features/calibration/calibration-words.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';

const baseline = (mad = 0.5) => ({ median: 0, mad, samples: 100 });
const holdOut: HoldOut = {
  sensitivity: 0.94,
  specificity: 0.9,
  balancedAccuracy: 0.92,
  yawError: 1,
  pitchError: 2,
  coverage: 1,
  samples: 140,
};
const learnt = { lensEyeYaw: baseline(), lensEyePitch: baseline(), holdOut };
const shoulders = { neckRatio: baseline(), shoulderWidth: baseline(), shoulderRoll: baseline() };

const kinds = (calibration: Calibration) =>
  calibrationToQuality(calibration).map(({ kind }) => kind);

describe('what a calibration is worth', () => {
  it('is good when it was checked, the gaze was steady, shoulders and eyes were seen', () => {
    const calibration = aCalibration({ ...shoulders, ...learnt });
    expect(kinds(calibration)).toEqual(['good', 'good', 'good', 'good']);
  });

  it('says that looks are coarser where the eyes were not learnt', () => {
    const calibration = aCalibration({ ...shoulders, holdOut });
    expect(calibrationToQuality(calibration).at(-1)?.text).toMatch(/eyes could not be learnt/);
  });

  it.each([
    [STEADY_SIGMA / 1.4826 - 0.001, 'good'],
    [STEADY_SIGMA / 1.4826 + 0.001, 'note'],
  ])('a median deviation of %f degrees is "%s"', (mad, kind) => {
    expect(kinds(aCalibration({ lensGazePitch: baseline(mad) }))[1]).toBe(kind);
  });

  it('says what was not measured instead of passing it over', () => {
    const lines = calibrationToQuality(
      aCalibration({ interviewerGazeYaw: null, interviewerGazePitch: null, neckRatio: null }),
    );
    expect(lines[2]?.text).toContain('not measured well enough');
    expect(lines[3]?.text).toContain('will not be measured');
  });

  it('says that a look beside the interviewer was not used, by how much, and what to do', () => {
    const [, , line] = calibrationToQuality(
      aCalibration({
        interviewerGazeYaw: null,
        interviewerGazePitch: null,
        steps: [{ target: 'interviewer', accepted: 90, rejected: {}, offTarget: 11.6 }],
      }),
    );
    expect(line?.kind).toBe('note');
    expect(line?.text).toMatch(/about 12° away .* reckoned from the setting .* Repeat this step/);
  });
});

describe('the check of a calibration, in words', () => {
  it('says how many looks were told right, and how far directions were off', () => {
    expect(checkToQuality(holdOut)).toEqual({
      kind: 'good',
      text: 'In the check 92 % of your looks were told right; directions were 2° off.',
    });
  });

  it('recommends to calibrate anew when it went badly, and says what it should be', () => {
    const weak = checkToQuality({ ...holdOut, balancedAccuracy: 0.7, pitchError: 6 });
    expect(weak.kind).toBe('note');
    expect(weak.text).toMatch(/at least 80 % told right and at most 5° off: calibrating anew/);
  });

  it('says that it was skipped, or saw too little', () => {
    expect(checkToQuality(null).text).toMatch(/^Not checked/);
    const blind = { ...holdOut, balancedAccuracy: null, yawError: null };
    expect(checkToQuality(blind).text).toMatch(/saw too little/);
  });
});

describe('pictures left out', () => {
  it('are counted, with the commonest reason first', () => {
    expect(rejectedText({ moved: 2, 'eyes-closed': 5 })).toBe(
      '7 left out: eyes closed 5, head moving 2',
    );
    expect(rejectedText({})).toBe('none left out');
  });
});
