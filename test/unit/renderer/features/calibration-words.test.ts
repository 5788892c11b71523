import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import {
  calibrationToQuality,
  rejectedText,
  STEADY_SIGMA,
} from '../../../../renderer/src/features/calibration/calibration-words.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';

const baseline = (mad = 0.5) => ({ median: 0, mad, samples: 100 });
const shoulders = { neckRatio: baseline(), shoulderWidth: baseline(), shoulderRoll: baseline() };

const kinds = (calibration: Calibration) =>
  calibrationToQuality(calibration).map(({ kind }) => kind);

describe('what a calibration is worth', () => {
  it('is good when the gaze was steady and the shoulders were seen', () => {
    expect(kinds(aCalibration(shoulders))).toEqual(['good', 'good', 'good']);
  });

  it.each([
    [STEADY_SIGMA / 1.4826 - 0.001, 'good'],
    [STEADY_SIGMA / 1.4826 + 0.001, 'note'],
  ])('a median deviation of %f degrees is "%s"', (mad, kind) => {
    expect(kinds(aCalibration({ lensGazePitch: baseline(mad) }))[0]).toBe(kind);
  });

  it('says what was not measured instead of passing it over', () => {
    const lines = calibrationToQuality(
      aCalibration({ interviewerGazeYaw: null, interviewerGazePitch: null, neckRatio: null }),
    );
    expect(lines[1]?.text).toContain('not measured well enough');
    expect(lines[2]?.text).toContain('will not be measured');
  });

  it('says that a look beside the interviewer was not used, by how much, and what to do', () => {
    const [, line] = calibrationToQuality(
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

describe('pictures left out', () => {
  it('are counted, with the commonest reason first', () => {
    expect(rejectedText({ moved: 2, 'eyes-closed': 5 })).toBe(
      '7 left out: eyes closed 5, head moving 2',
    );
    expect(rejectedText({})).toBe('none left out');
  });
});
