import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { DEFAULT_INTERVIEWER } from '../../../../core/domain/interviewer.ts';
import { missingLooksText } from '../../../../core/review/missing-looks.ts';
import { aSession } from '../../../helpers/a-review.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';

const textOf = (change: Partial<Calibration> | null, names: readonly string[] = ['Maya']) => {
  const session = aSession({ calibration: change === null ? null : aCalibration(change) });
  const interviewers = names.map((name) => ({ ...DEFAULT_INTERVIEWER, name }));
  return missingLooksText({ ...session, plan: { ...session.plan, interviewers } });
};
const LOOK = {
  gazeYaw: { median: 14, mad: 0.5, samples: 80 },
  gazePitch: { median: -4, mad: 0.5, samples: 80 },
  eyeYaw: null,
  eyePitch: null,
};

describe('what a calibration lacks', () => {
  it('is nothing where each look was measured, or nobody calibrated', () => {
    expect(textOf({})).toBeNull();
    expect(textOf({ people: [LOOK] }, ['Maya', 'Daniel'])).toBeNull();
    expect(textOf(null)).toBeNull();
  });

  it('is the look at the interviewer, where there is one', () => {
    expect(textOf({ interviewerGazePitch: null })).toBe('without the look at the interviewer');
  });

  it('is told by name of a panel', () => {
    const panel = ['Maya', 'Daniel', 'Ingrid'];
    expect(textOf({ people: [LOOK, null] }, panel)).toBe('without the look at Ingrid');
    expect(textOf({ interviewerGazeYaw: null, people: [null] }, panel)).toBe(
      'without the look at Maya, Daniel and Ingrid',
    );
  });

  it('is told by number of a recording in which several were marked', () => {
    expect(textOf({ people: [LOOK, null] })).toBe('without the look at person 2');
  });
});
